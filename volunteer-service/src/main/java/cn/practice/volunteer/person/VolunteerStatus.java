package cn.practice.volunteer.person;

/** Where a registration stands. */
public enum VolunteerStatus {
    PENDING,
    APPROVED,
    REJECTED,
    SUSPENDED,
    /** It was that of somebody who has another. */
    MERGED;

    /** Whether they count as a volunteer of their site, which those do too who may not serve for a time. */
    boolean isRegistered() {
        return this == APPROVED || this == SUSPENDED;
    }
}
