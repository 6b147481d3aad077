package cn.practice.volunteer.site;

import cn.practice.kit.problem.Refusal;

/** The code is taken by an open site, or by a closed one that stood elsewhere. */
final class SiteExists extends Refusal {
    private static final long serialVersionUID = 1L;

    SiteExists(String code) {
        super(409, "SITE_EXISTS", code);
    }
}
