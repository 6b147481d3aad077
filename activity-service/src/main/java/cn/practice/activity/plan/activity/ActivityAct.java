package cn.practice.activity.plan.activity;

import cn.practice.kit.trail.Act;

/** What is done with activities. */
enum ActivityAct implements Act {
    ACTIVITY_DRAFTED,
    ACTIVITY_CHANGED,
    ACTIVITY_PUBLISHED,
    ACTIVITY_HELD,
    SESSION_REVERSED,
    ACTIVITY_CANCELLED
}
