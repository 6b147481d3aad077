package cn.practice.reporting.slice;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.query.Dimensions;
import org.jspecify.annotations.Nullable;

/** What an activity is, fixed when it was published and carried by each of its events. */
public record Classification(
        String siteCode,
        String ownerSiteCode,
        @Nullable String team,
        String kind,
        @Nullable String form,
        @Nullable String campaign) {

    /** The one that an event's body has. */
    public static Classification of(JsonBody body) {
        return read(body.in("classification"));
    }

    /** The one that it no longer has. */
    public static Classification before(JsonBody body) {
        return read(body.in("reclassifiedFrom"));
    }

    private static Classification read(JsonBody fields) {
        var team = fields.optionalId("teamId");
        var campaign = fields.optionalId("campaignId");
        return new Classification(
                fields.code("siteCode"),
                fields.code("ownerSiteCode"),
                team == null ? null : team.toString(),
                fields.code("kind"),
                fields.optionalCode("form"),
                campaign == null ? null : campaign.toString());
    }

    /** The dimensions of what is neither proved nor told of an audience. */
    public Dimensions dimensions() {
        return dimensions("", "", "");
    }

    /** The dimensions with what else is known; empty where it does not apply. */
    public Dimensions dimensions(String evidence, String audience, String channel) {
        return new Dimensions(
                siteCode,
                ownerSiteCode,
                orEmpty(team),
                kind,
                orEmpty(form),
                orEmpty(campaign),
                evidence,
                audience,
                channel);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
