package cn.practice.volunteer.site.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do; each line is added, unchanged or refused. */
@Schema(name = "SiteImportReport")
record ImportReport(int rows, int added, int unchanged, List<RefusedLine> refused, boolean dryRun) {

    /** A line of the file, counted from 1 with the header, and why it cannot be taken. */
    record RefusedLine(int line, LineCode code, String detail) {}

    /** The reasons to refuse a line. */
    enum LineCode {
        COLUMNS,
        BAD_VALUE,
        /** A spreadsheet has shortened a number: the column must be formatted as text. */
        SHORTENED,
        REPEATED,
        DIFFERS,
        PARENT_UNFIT
    }
}
