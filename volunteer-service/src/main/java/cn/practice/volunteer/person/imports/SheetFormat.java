package cn.practice.volunteer.person.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a template is written in. */
@Schema(description = "CSV is in UTF-8")
enum SheetFormat {
    XLSX,
    CSV
}
