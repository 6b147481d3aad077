package cn.practice.volunteer.site;

/** A feature that has something at sites: while it has, a site is not closed. */
public interface SiteUse {

    boolean isUsed(String siteCode);
}
