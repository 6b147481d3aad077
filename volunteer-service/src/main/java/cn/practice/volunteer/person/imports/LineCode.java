package cn.practice.volunteer.person.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a line brings nobody in. */
@Schema(
        name = "PersonLineCode",
        description = "LINE_MISSING: a cell that must not be empty is. LINE_VALUE: not what the column is for."
                + " LINE_SHORTENED: a number that the spreadsheet has cut, its column must be text. LINE_FORMULA,"
                + " LINE_MERGED: a cell that is calculated, or one with others. LINE_COLUMNS: cells beside the"
                + " headings. LINE_REPEATED: a person of a line before. LINE_DOCUMENT: the document does not agree"
                + " with the rest. LINE_UNFIT: refused as POST /enrolments would, the detail says why."
                + " LINE_SITE_UNKNOWN, LINE_SITE_FORBIDDEN: no such site, or not one of the sender's")
enum LineCode {
    LINE_MISSING,
    LINE_VALUE,
    LINE_SHORTENED,
    LINE_FORMULA,
    LINE_MERGED,
    LINE_COLUMNS,
    LINE_REPEATED,
    LINE_DOCUMENT,
    LINE_UNFIT,
    LINE_SITE_UNKNOWN,
    LINE_SITE_FORBIDDEN
}
