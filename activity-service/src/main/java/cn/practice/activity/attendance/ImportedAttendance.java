package cn.practice.activity.attendance;

import cn.practice.activity.plan.ShiftRole;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An attendance that is taken over with its activity.
 *
 * @param sequence how many events are told of it
 */
public record ImportedAttendance(
        UUID id, UUID activityId, UUID volunteerId, ShiftRole role, LocalDate day, long sequence) {}
