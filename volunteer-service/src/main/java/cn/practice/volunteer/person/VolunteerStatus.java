package cn.practice.volunteer.person;

/** Where a registration stands. */
public enum VolunteerStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SUSPENDED
}
