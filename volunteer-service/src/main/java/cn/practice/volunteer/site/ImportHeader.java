package cn.practice.volunteer.site;

import cn.practice.kit.problem.Refusal;

/** The first line of an import is not the agreed one. */
final class ImportHeader extends Refusal {
    private static final long serialVersionUID = 1L;

    ImportHeader(String expected) {
        super(400, "IMPORT_HEADER", expected);
    }
}
