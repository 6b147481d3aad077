package cn.practice.activity.signup.decision;

import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Led;
import cn.practice.kit.identity.By;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a place, as it arrived.
 *
 * @param signUpId the id it gets if there is a place or room to wait
 * @param key the caller's Idempotency-Key
 * @param by the caller, as whom they ask
 * @param trace of the request, where it is followed
 */
public record SignUpRequest(
        UUID signUpId,
        UUID shiftId,
        Applicant applicant,
        @Nullable String key,
        By by,
        Instant at,
        @Nullable String trace) {

    /** For whom a place is asked. */
    public sealed interface Applicant {

        /** The caller, who is looked up by their account with all others of a batch. */
        record Caller() implements Applicant {}

        /** A volunteer whom the caller leads. */
        record Led(UUID volunteerId) implements Applicant {}
    }

    /** The same request, made again. */
    public SignUpRequest again(Instant later) {
        return new SignUpRequest(signUpId, shiftId, applicant, key, by, later, trace);
    }

    /** The caller's account. */
    public UUID account() {
        return Objects.requireNonNull(by.subject());
    }

    /** Whether it is for somebody whom the caller leads. */
    public boolean isForAnother() {
        return applicant instanceof Led;
    }
}
