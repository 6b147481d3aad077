package cn.practice.activity.copies;

import org.jspecify.annotations.Nullable;

/** What we read of a site's events. */
sealed interface SiteEvent {

    record SiteOpened(
            String code,
            String name,
            String level,
            @Nullable String parentCode) implements SiteEvent {}

    record SiteRenamed(String code, String name) implements SiteEvent {}

    record SiteClosed(String code) implements SiteEvent {}

    /** Known, and nothing of it is kept here. */
    record NotKept() implements SiteEvent {}

    record Unknown(String type) implements SiteEvent {}
}
