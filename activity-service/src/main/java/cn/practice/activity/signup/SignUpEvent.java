package cn.practice.activity.signup;

import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.ShiftRole;
import java.time.LocalDate;
import java.util.UUID;

/** What is told about sign-ups; the day is that of the shift's start. */
public sealed interface SignUpEvent {

    /** Somebody has a place. */
    record SignUpConfirmed(
            UUID signUpId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Classification classification,
            LocalDate day)
            implements SignUpEvent {}

    /** Somebody waits for a place. */
    record SignUpWaitlisted(
            UUID signUpId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Classification classification,
            LocalDate day)
            implements SignUpEvent {}

    /** Somebody who waited has a place now. */
    record SignUpPromoted(
            UUID signUpId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Classification classification,
            LocalDate day)
            implements SignUpEvent {}

    /** Somebody gave his place up, or his waiting. */
    record SignUpWithdrawn(
            UUID signUpId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Classification classification,
            LocalDate day,
            SignUpState previous)
            implements SignUpEvent {}

    /** Somebody's place or waiting was taken back, for the reason the code says. */
    record SignUpDropped(
            UUID signUpId,
            UUID shiftId,
            UUID activityId,
            UUID volunteerId,
            ShiftRole role,
            Classification classification,
            LocalDate day,
            SignUpState previous,
            String code)
            implements SignUpEvent {}
}
