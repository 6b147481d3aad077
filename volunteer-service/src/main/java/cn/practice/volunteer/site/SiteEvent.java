package cn.practice.volunteer.site;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** What happens to a site, as told to the other services. */
public sealed interface SiteEvent {

    String code();

    /** A site is open from now on, for the first time or again. */
    record SiteOpened(
            String code,
            String name,
            SiteLevel level,
            @Nullable String parentCode,
            SiteKind kind,
            @JsonUnwrapped Location location)
            implements SiteEvent {}

    /** The site has another name; its code stays. */
    record SiteRenamed(String code, String name) implements SiteEvent {}

    /** This is where the site is; what is left out is not known. */
    record SiteChanged(String code, @JsonUnwrapped Location location) implements SiteEvent {}

    /** The site is open no longer. */
    record SiteClosed(String code) implements SiteEvent {}
}
