package cn.practice.volunteer.me;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody may act: the first two by the provider's word, the others by appointments of today. */
@Schema(description = "DISTRICT_ADMIN and AUDITOR by the token, SITE_STAFF and TEAM_LEADER by appointments of today")
enum MyRole {
    DISTRICT_ADMIN,
    AUDITOR,
    SITE_STAFF,
    TEAM_LEADER
}
