package cn.practice.activity.plan.shift;

import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as everyone sees it: its places, how many are taken and how many people wait. Of content, place and who is in
 * charge it says what differs from its activity.
 */
public record ShiftView(
        UUID id,
        UUID activityId,
        String name,
        @Nullable String content,
        @Nullable String place,
        @Nullable UUID inCharge,
        ShiftRole role,
        int places,
        int taken,
        int waitlistLimit,
        int waitlisted,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant signUpOpensAt,
        Instant signUpClosesAt,
        Instant withdrawalDeadline,
        long version) {

    /** As those see it who do not act for it: who is in charge is a person, and theirs to know. */
    public ShiftView forEverybody() {
        return new ShiftView(
                id,
                activityId,
                name,
                content,
                place,
                null,
                role,
                places,
                taken,
                waitlistLimit,
                waitlisted,
                startsAt,
                endsAt,
                signUpOpensAt,
                signUpClosesAt,
                withdrawalDeadline,
                version);
    }

    /** When it is. */
    public Period period() {
        return new Period(startsAt, endsAt);
    }
}
