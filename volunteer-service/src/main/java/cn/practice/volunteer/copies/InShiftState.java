package cn.practice.volunteer.copies;

/** Where somebody stands in a shift: by their sign-up until they come, by their attendance from then on. */
public enum InShiftState {
    PENDING,
    CONFIRMED,
    WAITLISTED,
    CHECKED_IN,
    CHECKED_OUT,
    AUTO_CLOSED,
    RECORDED
}
