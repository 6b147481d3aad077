package cn.practice.volunteer.site;

import cn.practice.kit.problem.Refusal;

/** Why the tree of sites stays as it is. */
final class Refusals {

    private Refusals() {}

    /** The code belongs to an open site, or to a closed one that stood elsewhere. */
    static final class SiteExists extends Refusal {
        private static final long serialVersionUID = 1L;

        SiteExists(String code) {
            super(409, "SITE_EXISTS", code);
        }
    }

    /** Something still belongs to the site. */
    static final class SiteInUse extends Refusal {
        private static final long serialVersionUID = 1L;

        SiteInUse(String code) {
            super(409, "SITE_IN_USE", code);
        }
    }

    /** The request names a site that does not exist or is closed. */
    static final class SiteUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        SiteUnknown(String code) {
            super(422, "SITE_UNKNOWN", code);
        }
    }

    /** The parent does not exist, is closed, or is not exactly one level above. */
    static final class ParentUnfit extends Refusal {
        private static final long serialVersionUID = 1L;

        ParentUnfit() {
            super(422, "PARENT_UNFIT");
        }
    }
}
