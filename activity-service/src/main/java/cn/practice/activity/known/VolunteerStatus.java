package cn.practice.activity.known;

/** Where a registration stands at volunteer-service. */
public enum VolunteerStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SUSPENDED
}
