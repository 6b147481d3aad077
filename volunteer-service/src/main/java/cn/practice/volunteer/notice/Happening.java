package cn.practice.volunteer.notice;

import cn.practice.kit.identity.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is read of an event of any kind; the contract of each says which of these it has. */
record Happening(
        @Nullable UUID volunteerId,
        @Nullable UUID subject,
        @Nullable UUID into,
        @Nullable UUID activityId,
        @Nullable UUID shiftId,
        @Nullable UUID teamId,
        @Nullable String siteCode,
        @Nullable LocalDate day,
        @Nullable LocalDate untilDay,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        @Nullable Integer minutes,
        @Nullable String evidence,
        @Nullable String outcome,
        @Nullable String reasonCode,
        @Nullable String code,
        @Nullable UUID holdId,
        @Nullable UUID objectionId,
        @Nullable By by) {

    /** Why, as a code. */
    @Nullable
    String why() {
        return reasonCode == null ? code : reasonCode;
    }

    boolean isByPersonForOthers() {
        return by != null && by.subject() != null && by.role() != null;
    }
}
