package cn.practice.activity.reach;

/** Who was reached, by where people belong. */
public enum Audience {
    VILLAGE,
    AGENCY,
    RESIDENT_UNIT,
    ENTERPRISE,
    SCHOOL
}
