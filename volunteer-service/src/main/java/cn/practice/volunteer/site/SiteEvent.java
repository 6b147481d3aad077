package cn.practice.volunteer.site;

import org.jspecify.annotations.Nullable;

/** What happens to a site, as told to the other services. */
sealed interface SiteEvent {

    String code();

    /** A site is open from now on, for the first time or again. */
    record SiteOpened(
            String code,
            String name,
            SiteLevel level,
            @Nullable String parentCode,
            SiteKind kind) implements SiteEvent {}

    /** The site has another name; its code stays. */
    record SiteRenamed(String code, String name) implements SiteEvent {}

    /** The site is open no longer. */
    record SiteClosed(String code) implements SiteEvent {}
}
