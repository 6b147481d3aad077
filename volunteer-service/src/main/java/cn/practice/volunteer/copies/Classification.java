package cn.practice.volunteer.copies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose an activity is.
 *
 * @param siteCode where it takes place
 * @param ownerSiteCode whose staff decide about it
 * @param teamId the team that does it
 */
record Classification(
        String siteCode, String ownerSiteCode, @Nullable UUID teamId) {}
