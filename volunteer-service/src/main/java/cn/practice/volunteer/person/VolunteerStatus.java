package cn.practice.volunteer.person;

/** Where a registration stands. */
enum VolunteerStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SUSPENDED
}
