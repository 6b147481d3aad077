package cn.practice.kit.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of staff, as it was kept.
 *
 * @param number counts the acts of a service, though not without gaps
 * @param actor the account of who did it
 * @param act its name
 * @param subject the id of what it was done to
 */
public record TrailEntry(
        long number,
        UUID id,
        Instant at,
        UUID actor,
        String act,
        String subject,
        @Nullable String reasonCode) {}
