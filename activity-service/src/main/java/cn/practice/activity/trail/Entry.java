package cn.practice.activity.trail;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One act of staff, as it was kept. */
@Schema(name = "ActivityStaffAct")
public record Entry(
        UUID id,
        Instant at,
        UUID actor,
        Act act,
        String subject,
        @Nullable String reasonCode) {}
