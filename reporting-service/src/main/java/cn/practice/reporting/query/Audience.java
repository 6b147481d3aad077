package cn.practice.reporting.query;

/** Whom an activity reached. */
public enum Audience {
    VILLAGE,
    AGENCY,
    RESIDENT_UNIT,
    ENTERPRISE,
    SCHOOL
}
