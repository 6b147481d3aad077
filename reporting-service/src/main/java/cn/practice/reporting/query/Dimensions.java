package cn.practice.reporting.query;

/** The dimensions of a fact; empty where one does not apply. */
public record Dimensions(
        String site,
        String ownerSite,
        String team,
        String kind,
        String form,
        String campaign,
        String evidence,
        String audience,
        String channel) {

    /** Those of something that only has a site. */
    public static Dimensions ofSite(String site) {
        return new Dimensions(site, "", "", "", "", "", "", "", "");
    }
}
