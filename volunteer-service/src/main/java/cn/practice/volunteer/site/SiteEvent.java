package cn.practice.volunteer.site;

import org.jspecify.annotations.Nullable;

/** What happens to a site, as told to the other services. */
sealed interface SiteEvent {
    String code();

    /** A site works from now on, for the first time or again. */
    record SiteOpened(
            String code,
            String name,
            SiteLevel level,
            @Nullable String parentCode,
            SiteKind kind) implements SiteEvent {}

    /** The site goes by another name; its code stays. */
    record SiteRenamed(String code, String name) implements SiteEvent {}

    /** The site works no longer. */
    record SiteClosed(String code) implements SiteEvent {}
}
