package cn.practice.activity.signup.roster;

import cn.practice.activity.plan.Period;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's place in a shift, or their waiting for one.
 *
 * @param decision its place in the order in which the shift's requests were decided
 * @param code why it was dropped
 * @param attended whether the person was checked in, after which nothing takes the place away
 */
public record SignUp(
        UUID id,
        UUID shiftId,
        UUID activityId,
        UUID volunteerId,
        SignUpState state,
        long decision,
        Instant signedUpAt,
        UUID signedUpBy,
        Instant changedAt,
        @Nullable String code,
        boolean attended,
        Period period) {

    /** One row of sign-ups. */
    public static SignUp read(Row row) throws SQLException {
        return new SignUp(
                row.id("id"),
                row.id("shift_id"),
                row.id("activity_id"),
                row.id("volunteer_id"),
                row.constant(SignUpState.class, "state"),
                row.count("decision"),
                row.instant("signed_up_at"),
                row.id("signed_up_by"),
                row.instant("changed_at"),
                row.textOrNull("drop_code"),
                row.flag("attended"),
                new Period(row.instant("starts_at"), row.instant("ends_at")));
    }

    SignUp become(SignUpState next, @Nullable String why, Instant at) {
        return new SignUp(
                id,
                shiftId,
                activityId,
                volunteerId,
                next,
                decision,
                signedUpAt,
                signedUpBy,
                at,
                why,
                attended,
                period);
    }

    /** Whether it takes the person's time in these hours; an end that meets a start does not. */
    public boolean occupies(Period other) {
        return period.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(period.endsAt());
    }
}
