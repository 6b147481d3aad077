package cn.practice.volunteer.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a registration stands. */
@Schema(description = "MERGED was the registration of somebody who has another record")
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
