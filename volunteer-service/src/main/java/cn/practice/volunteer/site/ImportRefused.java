package cn.practice.volunteer.site;

import cn.practice.kit.problem.Refusal;

/** At least one line cannot be taken, so none is. */
final class ImportRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    ImportRefused(ImportReport report) {
        super(422, "IMPORT_REFUSED", report.refused().size());
        with("rows", report.rows());
        with("refused", report.refused());
    }
}
