package cn.practice.activity.attendance.checkin;

import cn.practice.kit.trail.Act;

/** What leaders and staff do with people who come. */
enum CheckInAct implements Act {
    CHECKED_IN
}
