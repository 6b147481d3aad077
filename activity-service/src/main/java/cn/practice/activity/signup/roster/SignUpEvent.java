package cn.practice.activity.signup.roster;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What is told about sign-ups; the members of a placement are members of the event. */
public sealed interface SignUpEvent {

    /** Somebody has a place. */
    record SignUpConfirmed(@JsonUnwrapped Placement placement) implements SignUpEvent {}

    /** Somebody waits for a place. */
    record SignUpWaitlisted(@JsonUnwrapped Placement placement) implements SignUpEvent {}

    /** Somebody who waited has a place now. */
    record SignUpPromoted(@JsonUnwrapped Placement placement) implements SignUpEvent {}

    /** Somebody gave up their place, or their waiting. */
    record SignUpWithdrawn(@JsonUnwrapped Placement placement, SignUpState previous) implements SignUpEvent {}

    /** Somebody's place or waiting was taken back, for the reason the code says. */
    record SignUpDropped(@JsonUnwrapped Placement placement, SignUpState previous, String code)
            implements SignUpEvent {}
}
