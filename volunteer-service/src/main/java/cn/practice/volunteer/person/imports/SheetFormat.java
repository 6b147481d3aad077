package cn.practice.volunteer.person.imports;

/** What a template is written in. */
enum SheetFormat {
    XLSX,
    CSV
}
