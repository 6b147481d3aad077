package cn.practice.benchmark.fold;

import org.jspecify.annotations.Nullable;

/** What a sum is kept by; empty where a dimension does not apply. */
record FactKey(
        String measure,
        String day,
        String site,
        String ownerSite,
        String team,
        String kind,
        String form,
        String campaign,
        String evidence,
        String audience,
        String channel) {

    /** What is counted of something that belongs to an activity. */
    static FactKey of(String measure, Work work, String evidence, String audience, String channel) {
        return new FactKey(
                measure,
                work.day().toString(),
                work.site(),
                work.ownerSite(),
                work.team().toString(),
                work.kind(),
                work.form(),
                orEmpty(work.campaign()),
                evidence,
                audience,
                channel);
    }

    /** What is counted of a person at his site. */
    static FactKey of(String measure, String day, String site) {
        return new FactKey(measure, day, site, "", "", "", "", "", "", "", "");
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
