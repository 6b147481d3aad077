package cn.practice.activity.imports;

import cn.practice.activity.attendance.reversal.Cause;
import cn.practice.activity.checking.Decision;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That an import is to be taken back whole, proposed by one person and decided by another. */
record ImportReversal(
        UUID id,
        UUID importId,
        String reasonCode,
        Instant madeAt,
        By madeBy,
        Decision<ImportState> decision,
        @Nullable By checkedBy) {

    static ImportReversal read(Row row) throws SQLException {
        return new ImportReversal(
                row.id("id"),
                row.id("import_id"),
                row.text("reason_code"),
                row.instant("made_at"),
                Objects.requireNonNull(Proposal.by(row, "made_")),
                Decision.read(row, ImportState.class, row.textOrNull("rejection_code")),
                Proposal.by(row, "checked_"));
    }

    /** Why all that was counted is taken back; of one that was agreed to. */
    Cause cause() {
        return new Cause(reasonCode, null, null, null, madeBy, Objects.requireNonNull(checkedBy));
    }
}
