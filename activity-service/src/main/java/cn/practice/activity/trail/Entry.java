package cn.practice.activity.trail;

import cn.practice.kit.trail.TrailEntry;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act of staff, as it was kept. */
@Schema(name = "ActivityStaffAct")
public record Entry(
        UUID id,
        Instant at,
        UUID actor,
        ActName act,
        String subject,
        @Nullable String reasonCode) {

    /** The name of an act. */
    @Schema(name = "ActivityAct", type = SchemaType.STRING)
    public record ActName(@JsonValue String name) {}

    static Entry of(TrailEntry entry) {
        return new Entry(
                entry.id(), entry.at(), entry.actor(), new ActName(entry.act()), entry.subject(), entry.reasonCode());
    }
}
