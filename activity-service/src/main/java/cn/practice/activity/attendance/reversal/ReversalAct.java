package cn.practice.activity.attendance.reversal;

import cn.practice.kit.trail.Act;

/** What is done with reversals. */
enum ReversalAct implements Act {
    REVERSAL_PROPOSED,
    REVERSAL_APPROVED,
    REVERSAL_REJECTED
}
