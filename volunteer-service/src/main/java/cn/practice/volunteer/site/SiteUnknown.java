package cn.practice.volunteer.site;

import cn.practice.kit.problem.Refusal;

/** A request names a site that is not there. */
final class SiteUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    SiteUnknown(String code) {
        super(422, "SITE_UNKNOWN", code);
    }
}
