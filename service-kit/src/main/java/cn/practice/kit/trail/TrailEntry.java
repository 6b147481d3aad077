package cn.practice.kit.trail;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One act of staff, as it was kept.
 *
 * @param id sorts by the time of the act
 * @param actor the account of who did it
 * @param act its name
 * @param subject the id of what it was done to
 */
@Schema(name = "StaffAct")
public record TrailEntry(
        UUID id,
        Instant at,
        UUID actor,
        String act,
        String subject,
        @Nullable String reasonCode) {}
