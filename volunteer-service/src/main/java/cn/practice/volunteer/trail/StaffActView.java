package cn.practice.volunteer.trail;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StaffAct")
record StaffActView(
        long id,
        Instant at,
        UUID actor,
        Act act,
        String subject,
        @Nullable String reasonCode) {
    static StaffActView of(StaffAct act) {
        return new StaffActView(act.id(), act.at(), act.actor(), act.act(), act.subject(), act.reasonCode());
    }
}
