package cn.practice.activity.attendance.checkout;

import cn.practice.kit.trail.Act;

/** What leaders and staff do with people who leave. */
enum CheckOutAct implements Act {
    CHECKED_OUT
}
