package cn.practice.volunteer.site;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 中心, 所, 站, 点: each stands under exactly the one above it. */
@Schema(description = "实践中心, 所, 站 and 点: each stands under one of the level before")
public enum SiteLevel {
    CENTER(null),
    INSTITUTE(CENTER),
    STATION(INSTITUTE),
    POINT(STATION);

    private final @Nullable SiteLevel above;

    SiteLevel(@Nullable SiteLevel above) {
        this.above = above;
    }

    boolean isRoot() {
        return above == null;
    }

    boolean standsUnder(SiteLevel other) {
        return above == other;
    }
}
