package cn.practice.activity.imports;

import cn.practice.activity.attendance.reversal.Cause;
import cn.practice.activity.checking.Refusals.AlreadyChecked;
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
        ImportState state,
        String reasonCode,
        Instant madeAt,
        By madeBy,
        @Nullable Instant checkedAt,
        @Nullable By checkedBy,
        @Nullable String rejectionCode) {

    static ImportReversal read(Row row) throws SQLException {
        return new ImportReversal(
                row.id("id"),
                row.id("import_id"),
                row.constant(ImportState.class, "state"),
                row.text("reason_code"),
                row.instant("made_at"),
                Objects.requireNonNull(by(row, "made_by", "made_role", "made_site")),
                row.instantOrNull("checked_at"),
                by(row, "checked_by", "checked_role", "checked_site"),
                row.textOrNull("rejection_code"));
    }

    private static @Nullable By by(Row row, String subject, String role, String site) throws SQLException {
        var account = row.idOrNull(subject);
        return account == null
                ? null
                : By.of(account, row.constantOrNull(By.ActedAs.class, role), row.textOrNull(site), null);
    }

    UUID maker() {
        return Objects.requireNonNull(madeBy.subject());
    }

    /** Why all that was counted is taken back; of one that was agreed to. */
    Cause cause() {
        return new Cause(reasonCode, null, null, null, madeBy, Objects.requireNonNull(checkedBy));
    }

    /** Whether it is for the checker to approve; approving again changes nothing. */
    boolean isOpenToApproval() {
        if (state == ImportState.REJECTED) {
            throw new AlreadyChecked();
        }
        return state == ImportState.PENDING;
    }

    /** Whether it is for the checker to reject; rejecting again changes nothing. */
    boolean isOpenToRejection() {
        if (state != ImportState.PENDING && state != ImportState.REJECTED) {
            throw new AlreadyChecked();
        }
        return state == ImportState.PENDING;
    }
}
