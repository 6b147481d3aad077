package cn.practice.activity.attendance.review;

import cn.practice.kit.trail.Act;

/** What leaders and staff do about those whom nobody saw leave. */
enum ReviewAct implements Act {
    REVIEW_PROPOSED,
    REVIEW_APPROVED,
    REVIEW_REJECTED
}
