package cn.practice.volunteer.site.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do; each line is added, unchanged or refused. */
@Schema(name = "SiteImportReport")
record ImportReport(
        int rows,
        int added,
        int unchanged,

        @Schema(description = "where there is one, nothing was added")
        List<RefusedLine> refused,

        boolean dryRun) {

    /** A line of the file, counted from 1 with the header, and why it cannot be taken. */
    @Schema(name = "RefusedLine")
    record RefusedLine(
            @Schema(description = "counted from 1 with the header")
            int line,

            LineCode code,

            @Schema(description = "what of the line it is about")
            String detail) {}

    /** The reasons to refuse a line. */
    @Schema(
            name = "LineCode",
            description =
                    "COLUMNS: too many or too few. SHORTENED: a number that a spreadsheet has cut, its column must be"
                            + " text. REPEATED: a code of a line before. DIFFERS: the site is there, but not as the line"
                            + " says. PARENT_UNFIT: no open site of the level above")
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
