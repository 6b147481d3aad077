package cn.practice.volunteer.membership;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asked for, in force, or over. */
@Schema(description = "PENDING was asked for and waits for the leader or staff")
public enum MembershipState {
    PENDING,
    ACTIVE,
    ENDED
}
