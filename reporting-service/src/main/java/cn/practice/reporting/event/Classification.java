package cn.practice.reporting.event;

import org.jspecify.annotations.Nullable;

/** What an activity is, fixed when it was published and carried by each of its events. */
public record Classification(
        String siteCode,
        String ownerSiteCode,
        @Nullable String team,
        String kind,
        @Nullable String form,
        @Nullable String campaign) {}
