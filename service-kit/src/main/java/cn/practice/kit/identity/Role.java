package cn.practice.kit.identity;

/** What a person can be appointed to; the provider's own roles are {@link Access#DISTRICT_ADMIN} and {@link Access#AUDITOR}. */
public enum Role {
    /** Acts for a site and everything below it. */
    SITE_STAFF,
    /** Acts for one team. */
    TEAM_LEADER
}
