package cn.practice.volunteer.membership;

/** Asked for, in force, or over. */
enum MembershipState {
    PENDING,
    ACTIVE,
    ENDED
}
