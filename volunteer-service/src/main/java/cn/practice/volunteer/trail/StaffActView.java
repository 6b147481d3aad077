package cn.practice.volunteer.trail;

import cn.practice.kit.trail.TrailEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act of staff; its id counts the acts of this service. */
@Schema(name = "StaffAct")
record StaffActView(
        long id,
        Instant at,
        UUID actor,
        @Schema(ref = "Act") String act,
        String subject,
        @Nullable String reasonCode) {

    static StaffActView of(TrailEntry it) {
        return new StaffActView(it.number(), it.at(), it.actor(), it.act(), it.subject(), it.reasonCode());
    }
}
