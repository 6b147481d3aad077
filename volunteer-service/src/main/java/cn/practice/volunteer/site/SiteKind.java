package cn.practice.volunteer.site;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of division a site serves. */
@Schema(description = "the division that the site serves")
public enum SiteKind {
    CITY,
    ZONE,
    TOWN,
    COMMUNITY,
    VILLAGE
}
