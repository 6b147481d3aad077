package cn.practice.activity.plan.activity;

import static java.util.stream.Collectors.toMap;

import cn.practice.activity.plan.shift.Shifts;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tells anew, after the start, of what was published before events said what it is about. A row is told in the transaction
 * in which it stops to be told in part: replicas share the work, and one that is killed leaves nothing half or twice.
 */
@ApplicationScoped
class Restatement {

    private static final Logger LOG = Logger.getLogger(Restatement.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final int MOST = 200;

    /** What another replica is telling, or somebody is changing, is passed over and looked for again. */
    private static final String SOME =
            "select id from activity where told_in_part order by id limit ? for update skip locked";

    private final Activities activities;
    private final Shifts shifts;
    private final Outbox outbox;
    private final Sql sql;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Restatement(Activities activities, Shifts shifts, Outbox outbox, Sql sql) {
        this.activities = activities;
        this.shifts = shifts;
        this.outbox = outbox;
        this.sql = sql;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("restatement").daemon().start(this::tellUntilDone);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void tellUntilDone() {
        try {
            boolean done = tellAll();
            while (!done && !stopping.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                done = tellAll();
            }
        } catch (InterruptedException e) {
            LOG.debug("restatement ended");
        }
    }

    /** Whether nothing is left, also of what others are telling. */
    boolean tellAll() {
        int ofActivities = 0;
        int ofShifts = 0;
        try {
            for (var some = tellSome(); some.activities() > 0; some = tellUnlessStopping()) {
                ofActivities += some.activities();
                ofShifts += some.shifts();
            }
            return !sql.exists("select from activity where told_in_part limit 1");
        } catch (RuntimeException e) {
            LOG.warnf("what was told in part is not all told anew yet, trying again: %s", e.toString());
            return false;
        } finally {
            if (ofActivities > 0) {
                LOG.infof(
                        "told anew %d activities and %d shifts of before events were widened", ofActivities, ofShifts);
            }
        }
    }

    private Some tellUnlessStopping() {
        return stopping.getCount() > 0 ? tellSome() : Some.NONE;
    }

    private Some tellSome() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var locked = sql.list(SOME, row -> row.id("id"), MOST);
            return locked.isEmpty() ? Some.NONE : tell(activities.list("id in ?1 order by id", locked));
        });
    }

    private Some tell(List<Activity> locked) {
        outbox.append(locked.stream()
                .flatMap(each -> each.tellAnew().stream().map(event -> each.entry(event, By.service())))
                .toList());
        var wholes = locked.stream().collect(toMap(Activity::id, Activity::particulars));
        return new Some(locked.size(), shifts.tellAnew(wholes));
    }

    /** How many were told together. */
    private record Some(int activities, int shifts) {

        static final Some NONE = new Some(0, 0);
    }
}
