package cn.practice.activity.reach;

/** Where a head-count stands: one that is to be reversed counts until somebody else has agreed. */
public enum ReachState {
    PENDING,
    COUNTED,
    REVERSAL_PENDING,
    REJECTED,
    REVERSED;

    boolean counts() {
        return this == COUNTED || this == REVERSAL_PENDING;
    }
}
