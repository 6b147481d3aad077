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
        @Nullable UUID id,
        boolean dryRun,
        @Nullable ImportState state,
        int rows,
        int added,
        int unchanged,
        int refused,
        List<RefusedLine> lines) {}
