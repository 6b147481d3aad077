package cn.practice.activity.plan.shift;

import cn.practice.kit.trail.Act;

/** What is done with shifts. */
enum ShiftAct implements Act {
    SHIFT_ADDED,
    SHIFT_CHANGED
}
