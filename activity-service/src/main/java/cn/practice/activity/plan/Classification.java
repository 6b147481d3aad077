package cn.practice.activity.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every counted event says about where it belongs, so that a fold looks at one event alone.
 *
 * @param siteCode where it took place
 * @param ownerSiteCode whose it is
 */
public record Classification(
        String siteCode,
        String ownerSiteCode,
        @Nullable UUID teamId,
        String kind,
        @Nullable String form,
        @Nullable UUID campaignId,
        boolean countsAsService) {

    /** The same for people of this role: an audience never serves. */
    public Classification of(ShiftRole role) {
        return new Classification(
                siteCode, ownerSiteCode, teamId, kind, form, campaignId, countsAsService && role == ShiftRole.SERVICE);
    }
}
