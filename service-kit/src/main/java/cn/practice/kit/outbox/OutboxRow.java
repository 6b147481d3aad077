package cn.practice.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, in the order of appending. */
record OutboxRow(
        long sequence,
        UUID id,
        String topic,
        String key,
        String type,
        String subject,
        long version,
        Instant recordedAt,
        String body,
        @Nullable String trace) {}
