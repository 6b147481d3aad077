package cn.practice.volunteer.site;

/** A package that keeps live things at sites, and so a reason not to close one. */
public interface SiteUse {
    boolean isUsed(String siteCode);
}
