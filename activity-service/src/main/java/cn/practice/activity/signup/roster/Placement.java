package cn.practice.activity.signup.roster;

import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.ShiftRole;
import java.time.LocalDate;
import java.util.UUID;

/** Whose place in which shift an event is about; the day is that of the shift's start. */
public record Placement(
        UUID signUpId,
        UUID shiftId,
        UUID activityId,
        UUID volunteerId,
        ShiftRole role,
        Classification classification,
        LocalDate day) {}
