package cn.practice.activity.plan;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features need to know of a shift and the activity around it; how many places it has is sign-up's matter. */
public record ShiftFacts(
        UUID id,
        ActivityFacts activity,
        ShiftRole role,
        Period period,
        @Nullable Instant signUpOpensAt,
        Instant signUpClosesAt,
        Instant withdrawalDeadline) {

    /** A row of the view {@code planned_shift}, which others may join. */
    public static ShiftFacts read(Row row) throws SQLException {
        return new ShiftFacts(
                row.id("id"),
                ActivityFacts.read(row),
                row.constant(ShiftRole.class, "role"),
                new Period(row.instant("starts_at"), row.instant("ends_at")),
                row.instantOrNull("sign_up_opens_at"),
                row.instant("sign_up_closes_at"),
                row.instant("withdrawal_deadline"));
    }

    /** As people of this shift are counted. */
    public Classification classification() {
        return activity.classification().of(role);
    }
}
