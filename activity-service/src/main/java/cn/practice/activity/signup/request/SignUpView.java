package cn.practice.activity.signup.request;

import cn.practice.activity.signup.roster.SignUp;
import cn.practice.activity.signup.roster.SignUpState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign-up as its person and their leaders see it; the position counts those who wait, from 1. */
public record SignUpView(
        UUID id,
        UUID shiftId,
        UUID activityId,
        UUID volunteerId,
        SignUpState state,
        @Nullable Integer position,
        long decision,
        Instant signedUpAt,
        Instant startsAt,
        Instant endsAt,
        @Nullable String code) {

    static SignUpView of(SignUp signUp, @Nullable Integer position) {
        return new SignUpView(
                signUp.id(),
                signUp.shiftId(),
                signUp.activityId(),
                signUp.volunteerId(),
                signUp.state(),
                signUp.state() == SignUpState.WAITLISTED ? position : null,
                signUp.decision(),
                signUp.signedUpAt(),
                signUp.period().startsAt(),
                signUp.period().endsAt(),
                signUp.code());
    }
}
