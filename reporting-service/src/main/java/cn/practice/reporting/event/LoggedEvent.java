package cn.practice.reporting.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log: where it stands, what it is, when it was recorded, its raw form and what it says.
 *
 * @param loggedAt when the log took it down, by its own clock; null where the log keeps its producer's time
 * @param headers all of them; empty where they say nothing but what stands beside them
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes on their way into the journal, compared by nobody
public record LoggedEvent(
        UUID id,
        String type,
        String subject,
        long version,
        Instant recordedAt,
        @Nullable Instant loggedAt,
        String topic,
        int partition,
        long offset,
        byte[] headers,
        byte @Nullable [] body,
        Content content) {}
