package cn.practice.activity.reach;

import cn.practice.activity.checking.Decision;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a head-count is to be taken back, proposed by one person and decided by another.
 *
 * @param source what shows that it is wrong
 * @param rejectedBefore how many of the same head-count were rejected before
 */
record Reversal(
        UUID id,
        String reasonCode,
        @Nullable String source,
        Instant madeAt,
        By madeBy,
        Decision<ReversalState> decision,
        int rejectedBefore) {

    static @Nullable Reversal read(Row row) throws SQLException {
        var id = row.idOrNull("proposal_id");
        return id == null
                ? null
                : new Reversal(
                        id,
                        row.text("proposal_reason_code"),
                        row.textOrNull("proposal_source"),
                        row.instant("made_at"),
                        By.read(row, "made_"),
                        new Decision<>(
                                row.constant(ReversalState.class, "proposal_state"),
                                row.instantOrNull("proposal_checked_at"),
                                row.idOrNull("proposal_checked_by"),
                                null),
                        row.number("proposals_rejected"));
    }

    /** Whether it says the same. */
    boolean says(NewReversal same) {
        return reasonCode.equals(same.reasonCode()) && Objects.equals(source, same.source());
    }
}
