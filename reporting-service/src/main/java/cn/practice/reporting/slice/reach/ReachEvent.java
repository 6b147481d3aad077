package cn.practice.reporting.slice.reach;

import cn.practice.reporting.query.Audience;
import cn.practice.reporting.query.Channel;
import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.slice.Classification;
import java.time.LocalDate;
import java.util.UUID;

/** What activity-service tells of who was reached, as its figures see it. */
sealed interface ReachEvent {

    record Counted(Heads heads) implements ReachEvent {}

    record Reversed(Heads heads) implements ReachEvent {}

    /** Somebody came to listen, and gave their name. */
    record Listened(UUID activityId, UUID volunteerId, Classification classification, LocalDate day, Evidence evidence)
            implements ReachEvent {}

    record ListenerReversed(Listened listened) implements ReachEvent {}

    /** The same under what its activity was until now, and under what it is. */
    record Reclassified(ReachEvent before, ReachEvent now) implements ReachEvent {}

    /** Known, and none of these figures depends on it. */
    record Uncounted(String type) implements ReachEvent {}

    /** Heads counted at an activity. */
    record Heads(
            UUID activityId,
            Classification classification,
            LocalDate day,
            Audience audience,
            Channel channel,
            long persons) {}
}
