package cn.practice.volunteer.copies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as activity-service told of it.
 *
 * @param title of the activity
 * @param ownerSiteCode whose staff decide about the activity
 * @param teamId the team that does it
 * @param inCharge the volunteer to turn to
 * @param inChargeOfAll the volunteer to turn to for the whole activity
 */
public record KnownShift(
        UUID id,
        UUID activityId,
        String name,
        @Nullable String title,
        String ownerSiteCode,
        @Nullable UUID teamId,
        @Nullable UUID inCharge,
        @Nullable UUID inChargeOfAll,
        Instant startsAt,
        Instant endsAt) {

    /** Whether a volunteer is in charge of it. */
    public boolean isRunBy(@Nullable UUID volunteer) {
        return volunteer != null && (volunteer.equals(inCharge) || volunteer.equals(inChargeOfAll));
    }
}
