package cn.practice.activity.reach;

import cn.practice.kit.trail.Act;

/** What is done with head-counts. */
enum ReachAct implements Act {
    REACH_COUNTED,
    REACH_PROPOSED,
    REACH_APPROVED,
    REACH_REJECTED,
    REACH_REVERSAL_PROPOSED,
    REACH_REVERSED,
    REACH_REVERSAL_REJECTED
}
