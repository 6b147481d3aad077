package cn.practice.activity.attendance.reversal;

/** Where a reversal stands. */
public enum ReversalState {
    /** Nothing is taken back yet. */
    PENDING,
    APPROVED,
    REJECTED
}
