package cn.practice.volunteer.person.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param id of the import, which a check has none of
 * @param rows lines that are done
 * @param added people who now wait for approval
 * @param unchanged people whom the caller brought before
 * @param refused lines that bring nobody in
 * @param lines the first thousand of those
 */
@Schema(name = "PeopleImportReport")
record PeopleImportReport(
        @Nullable @Schema(description = "of the import; a dry run has none")
        UUID id,

        boolean dryRun,

        @Nullable @Schema(description = "absent of a dry run")
        ImportState state,

        @Schema(description = "lines that are done") int rows,

        @Schema(description = "people who now wait for approval; in a dry run those who would")
        int added,

        @Schema(description = "people whom the caller brought before")
        int unchanged,

        @Schema(description = "lines that bring nobody in") int refused,

        @Schema(description = "the first thousand of those refused")
        List<RefusedLine> lines) {}
