package cn.practice.activity.attendance.supplement;

/** Where a supplement stands. */
public enum SupplementState {
    PENDING,
    APPROVED,
    REJECTED,
    /** Approved, and its minutes were all taken back since. */
    REVERSED
}
