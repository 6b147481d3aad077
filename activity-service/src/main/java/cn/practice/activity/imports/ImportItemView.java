package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Item;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One activity of a proposal, as it was sent, and what became of it.
 *
 * @param index its place in the request, from 0
 * @param activityId once it is taken over
 * @param refused why it was not
 */
@Schema(name = "ActivityImportItem")
public record ImportItemView(
        int index,
        Item item,
        ItemState state,
        @Nullable UUID activityId,
        @Nullable Refused refused) {

    /** Why an activity is not taken over, with what its problem names. */
    @Schema(name = "ImportItemRefusal")
    public record Refused(
            String code,
            String detail,

            @JsonAnyGetter @Schema(hidden = true) @JsonProperty
            Map<String, Object> members) {}
}
