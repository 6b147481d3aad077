package cn.practice.activity.attendance.objection;

import cn.practice.kit.trail.Act;

/** What staff do with objections. */
enum ObjectionAct implements Act {
    OBJECTED_FOR_ANOTHER,
    OBJECTION_UPHELD,
    OBJECTION_DISMISSED
}
