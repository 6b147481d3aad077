package cn.practice.activity.reach;

import java.util.Set;

/** Where a head-count stands: one that is to be reversed counts until somebody else has agreed. */
public enum ReachState {
    PENDING,
    COUNTED,
    REVERSAL_PENDING,
    REJECTED,
    REVERSED;

    /** Where it may stand since its checker agreed. */
    static final Set<ReachState> APPROVED = Set.of(COUNTED, REVERSAL_PENDING, REVERSED);

    boolean counts() {
        return this == COUNTED || this == REVERSAL_PENDING;
    }
}
