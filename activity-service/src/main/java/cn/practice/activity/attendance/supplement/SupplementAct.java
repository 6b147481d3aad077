package cn.practice.activity.attendance.supplement;

import cn.practice.kit.trail.Act;

/** What is done with supplements. */
enum SupplementAct implements Act {
    SUPPLEMENT_MADE,
    SUPPLEMENT_APPROVED,
    SUPPLEMENT_REJECTED
}
