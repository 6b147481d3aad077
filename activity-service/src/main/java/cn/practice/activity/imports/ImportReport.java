package cn.practice.activity.imports;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an import proposes, or would propose.
 *
 * @param added those that were not taken over before
 * @param id of the proposal that was made or waits already
 */
@Schema(name = "ActivityImportReport")
public record ImportReport(
        int items,
        int added,
        int unchanged,
        List<Row> refused,
        boolean dryRun,
        @Nullable UUID id,
        @Nullable ImportState state) {

    /** An item that cannot be taken over, by its place in the request from 0. */
    @Schema(name = "RefusedItem")
    public record Row(
            int index,
            String code,
            String detail,

            @JsonAnyGetter @Schema(hidden = true) @JsonProperty
            Map<String, Object> members) {}
}
