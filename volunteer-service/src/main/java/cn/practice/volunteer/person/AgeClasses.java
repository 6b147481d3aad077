package cn.practice.volunteer.person;

import cn.practice.kit.identity.By;
import cn.practice.kit.time.CivilTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Tells of each person's age class once, on the day it becomes another. */
@ApplicationScoped
class AgeClasses {

    private static final int MOST = 500;

    private final Volunteers volunteers;
    private final CivilTime time;

    AgeClasses(Volunteers volunteers, CivilTime time) {
        this.volunteers = volunteers;
        this.time = time;
    }

    @Scheduled(every = "{practice.age-classes.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        tellAllOf(time.today());
    }

    /** As many at once as a transaction should hold; other replicas may do the same. */
    void tellAllOf(LocalDate day) {
        int told;
        do {
            told = tellSomeOf(day);
        } while (told == MOST);
    }

    private int tellSomeOf(LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var outgrown = volunteers.outgrown(day, MOST);
            outgrown.forEach(
                    each -> each.growOlder(day).ifPresent(event -> volunteers.tell(each, event, By.service())));
            return outgrown.size();
        });
    }
}
