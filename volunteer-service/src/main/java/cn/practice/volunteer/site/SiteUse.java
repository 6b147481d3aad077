package cn.practice.volunteer.site;

/** A feature that has something at sites; a site in use is not closed. */
public interface SiteUse {

    boolean isUsed(String siteCode);
}
