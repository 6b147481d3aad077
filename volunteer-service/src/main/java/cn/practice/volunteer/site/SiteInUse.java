package cn.practice.volunteer.site;

import cn.practice.kit.problem.Refusal;

/** Something still lives at the site. */
final class SiteInUse extends Refusal {
    private static final long serialVersionUID = 1L;

    SiteInUse(String code) {
        super(409, "SITE_IN_USE", code);
    }
}
