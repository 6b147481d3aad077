package cn.practice.volunteer.person;

/** What of a record can become another. */
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
