package cn.practice.activity.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(name = "ActivityImportReport")
public record ImportReport(int items, int added, int unchanged, List<Row> refused, boolean dryRun) {

    /** An item that cannot be taken over, by its place in the request from 0. */
    @Schema(name = "RefusedItem")
    public record Row(int index, String code, String detail) {}
}
