package cn.practice.activity.plan.activity;

import cn.practice.activity.plan.Classification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What is told about activities. */
public sealed interface ActivityEvent {

    /** People may sign up; the classification is fixed from here on. */
    record ActivityPublished(UUID activityId, Classification classification, Instant startsAt, Instant endsAt)
            implements ActivityEvent {}

    /** It took place: one session, on the day it started. */
    record ActivityHeld(UUID activityId, Classification classification, LocalDate day) implements ActivityEvent {}

    /** It will not take place. */
    record ActivityCancelled(UUID activityId, Classification classification, String reasonCode)
            implements ActivityEvent {}
}
