package cn.practice.activity.reach;

import cn.practice.activity.plan.Classification;
import java.time.LocalDate;
import java.util.UUID;

/** What is told about reach, on the topic of the activities; person-times, never people. */
public sealed interface ReachEvent {

    /** A head-count. */
    record ReachCounted(
            UUID reachId,
            UUID activityId,
            Classification classification,
            LocalDate day,
            Audience audience,
            Channel channel,
            int persons)
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
            int persons)
            implements ReachEvent {}
}
