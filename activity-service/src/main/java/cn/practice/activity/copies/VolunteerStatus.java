package cn.practice.activity.copies;

/** Where a registration stands at volunteer-service. */
public enum VolunteerStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SUSPENDED
}
