package cn.practice.volunteer.site;

/** What kind of division a site serves. */
enum SiteKind {
    CITY,
    ZONE,
    TOWN,
    COMMUNITY,
    VILLAGE
}
