package cn.practice.volunteer.person;

import cn.practice.kit.identity.By;

/** As what somebody changed a record. */
enum ChangedBy {
    SELF,
    SITE_STAFF,
    DISTRICT_ADMIN;

    static ChangedBy of(By by) {
        return by.role() == null ? SELF : valueOf(by.role().name());
    }
}
