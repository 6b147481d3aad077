package cn.practice.volunteer.person.imports;

/** Why a line brings nobody in. */
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
