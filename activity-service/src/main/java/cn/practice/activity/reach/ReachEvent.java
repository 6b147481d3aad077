package cn.practice.activity.reach;

import cn.practice.activity.checking.Proposed;
import cn.practice.activity.plan.Classification;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about reach, on the topic of the activities; person-times, never people. */
public sealed interface ReachEvent {

    /** A head-count that counts only once somebody else has agreed. */
    record ReachProposed(
            UUID reachId,
            UUID activityId,
            Classification classification,
            LocalDate day,
            Audience audience,
            Channel channel,
            int persons,
            String reasonCode,
            @Nullable String evidenceRef,
            @Nullable String evidenceDigest)
            implements ReachEvent {}

    /** Somebody else has checked a proposed head-count and does not count it. */
    record ReachRejected(
            UUID reachId,
            UUID activityId,
            Classification classification,
            LocalDate day,
            Audience audience,
            Channel channel,
            int persons,
            String reasonCode)
            implements ReachEvent {}

    /** A head-count; what was proposed about it is there where it needed a checker. */
    record ReachCounted(
            UUID reachId,
            UUID activityId,
            Classification classification,
            LocalDate day,
            Audience audience,
            Channel channel,
            int persons,
            @JsonUnwrapped @Nullable Proposed proposed,
            @Nullable Boolean late)
            implements ReachEvent {}

    /** A head-count taken back whole, with its day and dimensions. */
    record ReachReversed(
            UUID reachId,
            UUID reversedReachId,
            UUID activityId,
            Classification classification,
            LocalDate day,
            Audience audience,
            Channel channel,
            int persons,
            @JsonUnwrapped Proposed proposed,
            @Nullable Boolean late)
            implements ReachEvent {}
}
