package cn.practice.activity.plan.activity;

import cn.practice.activity.checking.Proposed;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Particulars;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about activities. */
public sealed interface ActivityEvent {

    /** People may sign up; the classification is fixed from here on. The members of its particulars are its own. */
    record ActivityPublished(
            UUID activityId,
            Classification classification,
            Instant startsAt,
            Instant endsAt,
            @Nullable String title,
            @JsonUnwrapped Particulars particulars)
            implements ActivityEvent {}

    /** The same of what was published before all of this was told, and where it stands now. Told once. */
    record ActivityStated(
            UUID activityId,
            ActivityState state,
            Classification classification,
            Instant startsAt,
            Instant endsAt,
            String title,
            @JsonUnwrapped Particulars particulars)
            implements ActivityEvent {}

    /** It took place: one session, on the day it started. The members of what was proposed are its own. */
    record ActivityHeld(
            UUID activityId,
            Classification classification,
            LocalDate day,
            @Nullable Boolean late,
            @JsonUnwrapped @Nullable Proposed proposed)
            implements ActivityEvent {}

    /** What was held is held no longer: its last evidence was taken back. */
    record SessionReversed(
            UUID activityId,
            Classification classification,
            LocalDate day,
            String reasonCode,
            @Nullable Boolean late) implements ActivityEvent {}

    /** It will not take place. */
    record ActivityCancelled(UUID activityId, Classification classification, String reasonCode)
            implements ActivityEvent {}
}
