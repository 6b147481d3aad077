package cn.practice.volunteer.person;

import cn.practice.kit.identity.By;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody changed a record. */
@Schema(description = "SELF is the person themselves")
enum ChangedBy {
    SELF,
    SITE_STAFF,
    DISTRICT_ADMIN;

    static ChangedBy of(By by) {
        return by.role() == null ? SELF : valueOf(by.role().name());
    }
}
