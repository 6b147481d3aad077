package cn.practice.activity.attendance;

/** Where a supplement stands. */
public enum SupplementState {
    PENDING,
    APPROVED,
    REJECTED
}
