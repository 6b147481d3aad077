package cn.practice.volunteer.person.imports;

import cn.practice.kit.problem.Refusal;

/** Why a line brings nobody in, in the words of a problem. */
final class LineRefusals {

    private LineRefusals() {}

    /** A cell that must be filled in is empty. */
    static final class Missing extends Refusal {
        private static final long serialVersionUID = 1L;

        Missing(String heading) {
            super(422, "LINE_MISSING", heading);
        }
    }

    /** A cell says what no registration takes. */
    static final class Value extends Refusal {
        private static final long serialVersionUID = 1L;

        Value(String heading) {
            super(422, "LINE_VALUE", heading);
        }
    }

    /** The spreadsheet has shortened a long number. */
    static final class Shortened extends Refusal {
        private static final long serialVersionUID = 1L;

        Shortened(String heading) {
            super(422, "LINE_SHORTENED", heading);
        }
    }

    /** A cell was calculated, so nobody wrote what it says. */
    static final class Formula extends Refusal {
        private static final long serialVersionUID = 1L;

        Formula(String heading) {
            super(422, "LINE_FORMULA", heading);
        }
    }

    /** Cells are merged, so nobody knows which line they are of. */
    static final class Merged extends Refusal {
        private static final long serialVersionUID = 1L;

        Merged() {
            super(422, "LINE_MERGED");
        }
    }

    /** Something stands below no heading. */
    static final class Overflow extends Refusal {
        private static final long serialVersionUID = 1L;

        Overflow() {
            super(422, "LINE_COLUMNS");
        }
    }

    /** An earlier line has the same document. */
    static final class Repeated extends Refusal {
        private static final long serialVersionUID = 1L;

        Repeated(int firstLine) {
            super(422, "LINE_REPEATED", firstLine);
        }
    }

    /** The document's number does not fit its type or the person. */
    static final class Document extends Refusal {
        private static final long serialVersionUID = 1L;

        Document() {
            super(422, "LINE_DOCUMENT");
        }
    }

    /** A rule of registration is not kept. */
    static final class Unfit extends Refusal {
        private static final long serialVersionUID = 1L;

        Unfit() {
            super(422, "LINE_UNFIT");
        }
    }

    /** There is no such open site. */
    static final class SiteIsUnknown extends Refusal {
        private static final long serialVersionUID = 1L;

        SiteIsUnknown() {
            super(422, "LINE_SITE_UNKNOWN");
        }
    }

    /** The caller is not staff of the site. */
    static final class SiteForbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        SiteForbidden() {
            super(422, "LINE_SITE_FORBIDDEN");
        }
    }
}
