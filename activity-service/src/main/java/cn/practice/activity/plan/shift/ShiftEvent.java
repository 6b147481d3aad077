package cn.practice.activity.plan.shift;

import cn.practice.activity.plan.Particulars;
import cn.practice.activity.plan.ShiftRole;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told about shifts of what is published, on the topic of the activities, numbered shift by shift; the members of
 * its terms are members of an event.
 */
sealed interface ShiftEvent {

    /** What people sign up for. */
    record Terms(
            UUID shiftId,
            UUID activityId,
            ShiftRole role,
            String name,
            @JsonUnwrapped Particulars particulars,
            int places,
            int waitlistLimit,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant signUpOpensAt,
            Instant signUpClosesAt,
            Instant withdrawalDeadline) {}

    /** There is a shift to sign up for. */
    record ShiftAdded(@JsonUnwrapped Terms terms) implements ShiftEvent {}

    /** There is one of before its terms were told. Told once. */
    record ShiftStated(@JsonUnwrapped Terms terms) implements ShiftEvent {}

    /** These are its terms from now on. */
    record ShiftChanged(@JsonUnwrapped Terms terms) implements ShiftEvent {}
}
