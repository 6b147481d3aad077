package cn.practice.volunteer.site;

import cn.practice.kit.problem.Refusal;

/** The bytes of an import are not UTF-8. */
final class ImportEncoding extends Refusal {
    private static final long serialVersionUID = 1L;

    ImportEncoding() {
        super(400, "IMPORT_ENCODING");
    }
}
