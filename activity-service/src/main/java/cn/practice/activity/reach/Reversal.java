package cn.practice.activity.reach;

import cn.practice.activity.checking.Refusals.AlreadyChecked;
import cn.practice.activity.reach.HeadCount.Check;
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
        ReversalState state,
        String reasonCode,
        @Nullable String source,
        Instant madeAt,
        By madeBy,
        @Nullable Check check,
        int rejectedBefore) {

    static @Nullable Reversal read(Row row) throws SQLException {
        var id = row.idOrNull("proposal_id");
        return id == null
                ? null
                : new Reversal(
                        id,
                        row.constant(ReversalState.class, "proposal_state"),
                        row.text("proposal_reason_code"),
                        row.textOrNull("proposal_source"),
                        row.instant("made_at"),
                        By.of(
                                row.id("made_by"),
                                row.constantOrNull(By.ActedAs.class, "made_role"),
                                row.textOrNull("made_site"),
                                row.idOrNull("made_team")),
                        Check.of(row.instantOrNull("proposal_checked_at"), row.idOrNull("proposal_checked_by")),
                        row.number("proposals_rejected"));
    }

    /** The account that proposed it. */
    UUID maker() {
        return Objects.requireNonNull(madeBy.subject());
    }

    /** Whether it says the same. */
    boolean says(NewReversal same) {
        return reasonCode.equals(same.reasonCode()) && Objects.equals(source, same.source());
    }

    /** Whether it is for the checker to approve or reject; to decide it again as it was changes nothing. */
    boolean isOpenTo(ReversalState decision) {
        if (state != ReversalState.PENDING && state != decision) {
            throw new AlreadyChecked();
        }
        return state == ReversalState.PENDING;
    }
}
