package cn.practice.volunteer.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a record can become another. */
@Schema(description = "ACCOUNT is which account the record belongs to")
enum ChangedField {
    NAME,
    SEX,
    BIRTH_DATE,
    DOCUMENT,
    PHONE,
    RESIDENCE_AREA,
    SKILLS,
    SERVICE_CATEGORIES,
    SITE,
    ACCOUNT
}
