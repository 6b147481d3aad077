package cn.practice.volunteer.site.imports;

import cn.practice.kit.problem.Refusal;

/** Why a file of sites is not imported. */
final class Refusals {

    private Refusals() {}

    /** The file is not UTF-8. */
    static final class ImportEncoding extends Refusal {
        private static final long serialVersionUID = 1L;

        ImportEncoding() {
            super(400, "IMPORT_ENCODING");
        }
    }

    /** A quote that is not closed, or something behind the one that closes. */
    static final class ImportMalformed extends Refusal {
        private static final long serialVersionUID = 1L;

        ImportMalformed(int after) {
            super(400, "IMPORT_MALFORMED", after);
            with("afterLine", after);
        }
    }

    /** The first line is not the agreed one. */
    static final class ImportHeader extends Refusal {
        private static final long serialVersionUID = 1L;

        ImportHeader(String expected) {
            super(400, "IMPORT_HEADER", expected);
        }
    }

    /** One line that is refused keeps out all the others. */
    static final class ImportRefused extends Refusal {
        private static final long serialVersionUID = 1L;

        ImportRefused(ImportReport report) {
            super(422, "IMPORT_REFUSED", report.refused().size());
            with("rows", report.rows());
            with("refused", report.refused());
        }
    }
}
