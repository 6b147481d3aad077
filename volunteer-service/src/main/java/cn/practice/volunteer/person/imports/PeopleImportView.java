package cn.practice.volunteer.person.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param broughtBy the account of who sent the sheet
 * @param siteCode of the lines that name no site
 * @param rows lines that are done
 * @param refused lines that brought nobody in
 */
@Schema(name = "PeopleImport")
record PeopleImportView(
        UUID id,
        ImportState state,

        @Schema(description = "the account of who sent the sheet")
        UUID broughtBy,

        @Nullable @Schema(description = "of the lines that name no site")
        String siteCode,

        @Schema(description = "lines that are done") int rows,
        @Schema(description = "people who were brought in") int added,

        @Schema(description = "people whom the caller brought before")
        int unchanged,

        @Schema(description = "lines that brought nobody in")
        int refused,

        Instant startedAt,
        @Nullable Instant doneAt) {}
