package cn.practice.volunteer.site;

/** What kind of division a site serves. */
public enum SiteKind {
    CITY,
    ZONE,
    TOWN,
    COMMUNITY,
    VILLAGE
}
