package cn.practice.volunteer.volunteer;

/** Where a registration stands. */
enum VolunteerStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SUSPENDED
}
