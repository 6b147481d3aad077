package cn.practice.volunteer.membership;

import cn.practice.kit.trail.Act;

/** What staff do about memberships of others. */
enum MembershipAct implements Act {
    MEMBER_ADDED,
    MEMBERSHIP_APPROVED,
    MEMBERSHIP_ENDED
}
