package cn.practice.activity.signup.roster;

import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The future places of people who may hold none any more. */
@ApplicationScoped
public class BarredPlaces {

    private final Sql sql;

    BarredPlaces(Sql sql) {
        this.sql = sql;
    }

    /** A place that must be given back. */
    public record Barred(SignUp signUp, String why) {}

    /** The shifts that have any. */
    public List<UUID> shifts(Instant now) {
        return sql.list("""
                select distinct s.shift_id from barred_volunteer v join sign_up s on s.volunteer_id = v.id
                 where s.state in ('CONFIRMED', 'WAITLISTED')
                   and s.ends_at > ? and s.starts_at > ? and not s.attended""", row -> row.id("shift_id"), now, now);
    }

    /** Those of a locked shift in the order of decision, each kept until the transaction ends. */
    public List<Barred> lock(ShiftRoster roster, Instant now) {
        return sql.list("""
                select s.*, case v.status when 'SUSPENDED' then 'SUSPENDED'
                                          else 'VOLUNTEER_NOT_APPROVED' end as why
                  from sign_up s join barred_volunteer v on v.id = s.volunteer_id
                 where s.shift_id = ? and s.state in ('CONFIRMED', 'WAITLISTED') and not s.attended
                   and s.starts_at > ?
                 order by s.decision for update of s""", row -> new Barred(SignUp.read(row), row.text("why")), roster.shiftId(), now);
    }
}
