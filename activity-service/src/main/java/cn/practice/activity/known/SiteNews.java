package cn.practice.activity.known;

import org.jspecify.annotations.Nullable;

/** What we read of a site's events. */
sealed interface SiteNews {

    record SiteOpened(
            String code,
            String name,
            String level,
            @Nullable String parentCode) implements SiteNews {}

    record SiteRenamed(String code, String name) implements SiteNews {}

    record SiteClosed(String code) implements SiteNews {}

    record Unknown(String type) implements SiteNews {}
}
