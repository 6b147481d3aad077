package cn.practice.activity.attendance.credit;

import cn.practice.kit.trail.Act;

/** What is done with minutes that wait. */
enum HoldAct implements Act {
    HOLD_APPROVED,
    HOLD_REJECTED
}
