package cn.practice.activity.signup.release;

import cn.practice.activity.copies.StandingChanged;
import cn.practice.activity.plan.activity.ActivityCancelling;
import cn.practice.activity.signup.roster.BarredPlaces;
import cn.practice.activity.signup.roster.ShiftRosters;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Places that are given back or added without anybody asking for one here. */
@ApplicationScoped
class Releases {

    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final String CANCELLED = "ACTIVITY_CANCELLED";

    private final ShiftRosters rosters;
    private final BarredPlaces barred;
    private final Promotions promotions;
    private final InstantSource clock;

    Releases(ShiftRosters rosters, BarredPlaces barred, Promotions promotions, InstantSource clock) {
        this.rosters = rosters;
        this.barred = barred;
        this.promotions = promotions;
        this.clock = clock;
    }

    /** Within the cancelling transaction: everybody is free again. */
    void cancelled(@Observes ActivityCancelling cancelling) {
        var now = clock.instant();
        var all = rosters.lockAll(cancelling.activityId());
        for (var roster : all) {
            rosters.live(roster).forEach(each -> roster.drop(each, CANCELLED, now));
        }
        rosters.save(all);
    }

    /** Places that are added are filled, and with them those that stayed free, after the withdrawal deadline too. */
    void added(@Observes PlacesAdded places) {
        promotions.fill(places.roster(), clock.instant());
        rosters.save(List.of(places.roster()));
    }

    /** A volunteer's standing changed; what fails now is done by the next sweep. */
    void changed(@Observes StandingChanged changed) {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.warnf("places are not released yet: %s", e.toString());
        }
    }

    /** Takes back the future places of those who may hold none, whenever that was missed. */
    @Scheduled(every = "{practice.sign-ups.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        barred.shifts(clock.instant()).forEach(this::releaseAlone);
    }

    /** One shift's fault keeps no place of another. */
    private void releaseAlone(UUID shiftId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> release(shiftId));
        } catch (RuntimeException e) {
            LOG.warnf("places of shift %s are not released yet: %s", shiftId, e.toString());
        }
    }

    private void release(UUID shiftId) {
        var roster = rosters.lock(shiftId);
        var now = clock.instant();
        barred.lock(roster, now).forEach(each -> roster.drop(each.signUp(), each.why(), now));
        promotions.passOn(roster, now);
        rosters.save(List.of(roster));
    }
}
