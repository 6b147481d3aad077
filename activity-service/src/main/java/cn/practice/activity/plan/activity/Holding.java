package cn.practice.activity.plan.activity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Sets activities held that are over and took place. */
@ApplicationScoped
class Holding {

    private static final Logger LOG = Logger.getLogger(Holding.class);

    private static final int MOST = 500;

    private final Activities activities;
    private final Occurrences occurrences;
    private final InstantSource clock;

    Holding(Activities activities, Occurrences occurrences, InstantSource clock) {
        this.activities = activities;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    @Scheduled(every = "{practice.holding.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        var ended = occurrences.toHold(clock.instant(), MOST);
        for (var id : ended) {
            try {
                activities.holdAfterEnd(id);
            } catch (RuntimeException e) {
                LOG.warnf("activity %s is not set held yet: %s", id, e.toString());
            }
        }
    }
}
