package cn.practice.activity.signup;

import cn.practice.activity.copies.StandingChanged;
import cn.practice.activity.plan.activity.ActivityCancelling;
import cn.practice.activity.plan.shift.PlacesAdded;
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

/** Places that are given back or added without anybody asking here. */
@ApplicationScoped
class Releases {

    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final String CANCELLED = "ACTIVITY_CANCELLED";

    private final Sql sql;
    private final Books books;
    private final InstantSource clock;

    Releases(Sql sql, Books books, InstantSource clock) {
        this.sql = sql;
        this.books = books;
        this.clock = clock;
    }

    /** Within the cancelling transaction: everybody is free again. */
    void cancelled(@Observes ActivityCancelling cancelling) {
        var shifts = sql.list(
                "select id from shift where activity_id = ? order by id", row -> row.id("id"), cancelling.activityId());
        var now = clock.instant();
        var open = books.open(shifts).values();
        for (var book : open) {
            sql.list("""
                            select * from sign_up where shift_id = ? and state in ('CONFIRMED', 'WAITLISTED')
                             order by decision for update""", SignUp::read, book.shiftId()).forEach(each -> book.drop(each, CANCELLED, now));
        }
        books.close(open);
    }

    /** Within the transaction that raised the capacity, also after the withdrawal deadline. */
    void added(@Observes PlacesAdded places) {
        for (var book : books.open(List.of(places.shiftId())).values()) {
            books.promote(book, Promotion.Cause.ADDED, clock.instant());
            books.close(List.of(book));
        }
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
                        select distinct s.shift_id from known_volunteer v join sign_up s on s.volunteer_id = v.id
                         where v.status in ('SUSPENDED', 'REJECTED') and s.state in ('CONFIRMED', 'WAITLISTED')
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
        for (var book : books.open(List.of(shiftId)).values()) {
            var now = clock.instant();
            sql.list("""
                            select s.*, case v.status when 'SUSPENDED' then 'SUSPENDED'
                                                      else 'VOLUNTEER_NOT_APPROVED' end as why
                              from sign_up s join known_volunteer v on v.id = s.volunteer_id
                             where s.shift_id = ? and s.state in ('CONFIRMED', 'WAITLISTED') and not s.attended
                               and s.starts_at > ? and v.status in ('SUSPENDED', 'REJECTED')
                             order by s.decision for update of s""", row -> new Barred(SignUp.read(row), row.text("why")), shiftId, now)
                    .forEach(each -> book.drop(each.signUp, each.why, now));
            books.promote(book, Promotion.Cause.GIVEN_BACK, now);
            books.close(List.of(book));
        }
    }

    private record Barred(SignUp signUp, String why) {}
}
