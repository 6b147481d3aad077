package cn.practice.activity.signup.request;

import cn.practice.activity.signup.roster.SignUp;
import cn.practice.activity.signup.roster.SignUpState;
import cn.practice.kit.identity.ActedBy;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-up as its person and their leaders see it.
 *
 * @param position counts those who wait, from 1
 * @param signedUpBy as whom somebody else signed the person up; nothing of those who did so themselves
 * @param code why it was dropped
 */
public record SignUpView(
        UUID id,
        UUID shiftId,
        UUID activityId,
        UUID volunteerId,
        SignUpState state,
        @Nullable Integer position,
        long decision,
        Instant signedUpAt,
        @Nullable ActedBy signedUpBy,
        Instant startsAt,
        Instant endsAt,
        @Nullable String code) {

    static SignUpView read(Row row) throws SQLException {
        return of(SignUp.read(row), row.numberOrNull("position"), SignUpsForOthers.read(row));
    }

    static SignUpView of(SignUp signUp, @Nullable Integer position, @Nullable ActedBy by) {
        return new SignUpView(
                signUp.id(),
                signUp.shiftId(),
                signUp.activityId(),
                signUp.volunteerId(),
                signUp.state(),
                signUp.state() == SignUpState.WAITLISTED ? position : null,
                signUp.decision(),
                signUp.signedUpAt(),
                by,
                signUp.period().startsAt(),
                signUp.period().endsAt(),
                signUp.code());
    }
}
