package cn.practice.reporting.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param clean nothing differs and nothing is undecided
 * @param drift how many rows differ
 * @param events how many events were derived, each once
 * @param digest SHA-256 over the derived totals in the order of their keys: equal figures, equal digest
 * @param reason why it failed
 * @param rebuildable whether its derivation is kept, so that a rebuild can switch to it
 * @param rows the first differences; absent in lists, as the offsets are
 */
record AuditView(
        UUID id,
        State state,
        boolean clean,
        long drift,
        long events,
        long undecided,
        @Nullable String digest,
        boolean rebuild,
        boolean rebuildable,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant rebuiltAt,
        @Nullable String reason,
        @Nullable List<Drift> rows,
        @Nullable List<Offsets> offsets) {

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** Where a row of what is stored differs from what the log says. */
    record Drift(
            String what,

            @JsonRawValue @Schema(implementation = Object.class)
            String key,

            long stored,
            long derived,
            long difference) {}

    /** The first and the last offset that were compared; the last is -1 in an empty partition. */
    record Offsets(String topic, int partition, long first, long last) {}

    AuditView with(List<Drift> differences, List<Offsets> compared) {
        return new AuditView(
                id,
                state,
                clean,
                drift,
                events,
                undecided,
                digest,
                rebuild,
                rebuildable,
                startedAt,
                finishedAt,
                rebuiltAt,
                reason,
                differences,
                compared);
    }
}
