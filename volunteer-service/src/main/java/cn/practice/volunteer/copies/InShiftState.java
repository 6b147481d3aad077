package cn.practice.volunteer.copies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where somebody stands in a shift: by their sign-up until they come, by their attendance from then on. */
@Schema(
        description = "PENDING, CONFIRMED and WAITLISTED are of the sign-up. CHECKED_IN is there, CHECKED_OUT has left,"
                + " AUTO_CLOSED was never checked out, RECORDED was put down afterwards")
public enum InShiftState {
    PENDING,
    CONFIRMED,
    WAITLISTED,
    CHECKED_IN,
    CHECKED_OUT,
    AUTO_CLOSED,
    RECORDED
}
