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
        UUID broughtBy,
        @Nullable String siteCode,
        int rows,
        int added,
        int unchanged,
        int refused,
        Instant startedAt,
        @Nullable Instant doneAt) {}
