package cn.practice.volunteer.membership;

/** Asked for, in force, or over. */
public enum MembershipState {
    PENDING,
    ACTIVE,
    ENDED
}
