package cn.practice.activity.reach;

/** Where the reversal of a head-count stands. */
public enum ReversalState {
    PENDING,
    APPROVED,
    REJECTED
}
