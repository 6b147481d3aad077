package cn.practice.activity.plan;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other packages need to know of a shift and the activity around it. */
public record ShiftFacts(
        UUID id,
        ActivityFacts activity,
        ShiftRole role,
        Period period,
        @Nullable Instant signUpOpensAt,
        Instant signUpClosesAt,
        Instant withdrawalDeadline,
        int capacity,
        int waitlistLimit,
        int taken,
        int waitlisted,
        long sequence) {

    static final String COLUMNS = ActivityFacts.COLUMNS + """
            , s.id as s_id, s.role, s.starts_at as s_starts_at, s.ends_at as s_ends_at, s.sign_up_opens_at,
            s.sign_up_closes_at, s.withdrawal_deadline, s.capacity, s.waitlist_limit, s.taken, s.waitlisted,
            s.sequence as s_sequence""";

    static ShiftFacts read(Row row) throws SQLException {
        return new ShiftFacts(
                row.id("s_id"),
                ActivityFacts.read(row),
                row.constant(ShiftRole.class, "role"),
                new Period(row.instant("s_starts_at"), row.instant("s_ends_at")),
                row.instantOrNull("sign_up_opens_at"),
                row.instant("sign_up_closes_at"),
                row.instant("withdrawal_deadline"),
                row.number("capacity"),
                row.number("waitlist_limit"),
                row.number("taken"),
                row.number("waitlisted"),
                row.count("s_sequence"));
    }

    /** As people of this shift are counted. */
    public Classification classification() {
        return activity.classification().of(role);
    }
}
