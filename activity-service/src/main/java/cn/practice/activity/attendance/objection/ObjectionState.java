package cn.practice.activity.attendance.objection;

/** Where an objection stands. */
public enum ObjectionState {
    PENDING,
    /** The minutes are not credited. */
    UPHELD,
    /** The minutes are credited again. */
    DISMISSED
}
