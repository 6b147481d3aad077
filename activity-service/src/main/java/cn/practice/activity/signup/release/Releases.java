package cn.practice.activity.signup.release;

import cn.practice.activity.copies.StandingChanged;
import cn.practice.activity.plan.activity.ActivityCancelling;
import cn.practice.activity.signup.roster.ShiftRosters;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Sql;
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

    private final Sql sql;
    private final ShiftRosters rosters;
    private final Promotions promotions;
    private final InstantSource clock;

    Releases(Sql sql, ShiftRosters rosters, Promotions promotions, InstantSource clock) {
        this.sql = sql;
        this.rosters = rosters;
        this.promotions = promotions;
        this.clock = clock;
    }

    /** Within the cancelling transaction: everybody is free again. */
    void cancelled(@Observes ActivityCancelling cancelling) {
        var now = clock.instant();
        var all = rosters.lockAll(cancelling.activityId());
        for (var roster : all) {
            rosters.live(roster).forEach(each -> roster.drop(each, CANCELLED, cancelling.by(), now));
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
        sql.list("""
                        select distinct s.shift_id from barred_volunteer v join sign_up s on s.volunteer_id = v.id
                         where s.state in ('CONFIRMED', 'WAITLISTED')
                           and s.ends_at > ? and s.starts_at > ? and not s.attended""", row -> row.id("shift_id"), clock.instant(), clock.instant())
                .forEach(this::releaseAlone);
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
        rosters.barred(roster, now).forEach(each -> roster.drop(each.signUp(), each.why(), By.service(), now));
        promotions.passOn(roster, now);
        rosters.save(List.of(roster));
    }
}
