package cn.practice.volunteer.site;

/** A site as it stands, open or closed. */
public record StandingSite(SitePlan plan, boolean isOpen) {

    /** A closed site opens again only where it stood. */
    public boolean reopensAs(SitePlan other) {
        return !isOpen && plan.standsWhere(other);
    }
}
