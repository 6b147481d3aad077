package cn.practice.volunteer.me;

/** As what somebody may act: the first two by the provider's word, the others by appointments of today. */
enum MyRole {
    DISTRICT_ADMIN,
    AUDITOR,
    SITE_STAFF,
    TEAM_LEADER
}
