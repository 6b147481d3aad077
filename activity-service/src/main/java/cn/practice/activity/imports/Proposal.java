package cn.practice.activity.imports;

import cn.practice.activity.checking.Proposed;
import cn.practice.activity.checking.Refusals.AlreadyChecked;
import cn.practice.activity.imports.Import.Source;
import cn.practice.activity.imports.ImportEvent.ImportApproved;
import cn.practice.activity.imports.ImportEvent.ImportProposed;
import cn.practice.activity.imports.ImportEvent.ImportRejected;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Past activities of a site, proposed by one person and decided as a whole by another. */
record Proposal(
        UUID id,
        String ownerSiteCode,
        Source source,
        String reasonCode,
        int activities,
        int attendances,
        int minutes,
        Instant madeAt,
        By madeBy,
        ImportState state,
        @Nullable Check check) {

    /** Who decided it and when, and why not if it was rejected. */
    record Check(Instant at, By by, @Nullable String rejectionCode) {}

    static Proposal read(Row row) throws SQLException {
        return new Proposal(
                row.id("id"),
                row.text("owner_site_code"),
                new Source(
                        row.text("document_kind"),
                        row.day("document_day"),
                        row.text("shelf_mark"),
                        row.text("document_digest")),
                row.text("reason_code"),
                row.number("activities"),
                row.number("attendances"),
                row.number("minutes"),
                row.instant("made_at"),
                Objects.requireNonNull(by(row, "made_by", "made_role", "made_site")),
                row.constant(ImportState.class, "state"),
                check(row));
    }

    private static @Nullable Check check(Row row) throws SQLException {
        var by = by(row, "checked_by", "checked_role", "checked_site");
        return by == null ? null : new Check(row.instant("checked_at"), by, row.textOrNull("rejection_code"));
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

    /** Who agreed to it; of one that was approved. */
    By checkedBy() {
        return Objects.requireNonNull(check).by();
    }

    /** What stands behind all that it counts. */
    Proposed basis() {
        return new Proposed(reasonCode, address(), source.digest(), madeBy);
    }

    String address() {
        return "/imports/" + id;
    }

    ImportProposed proposed() {
        return new ImportProposed(
                id,
                ownerSiteCode,
                activities,
                attendances,
                minutes,
                reasonCode,
                source.kind(),
                source.date(),
                address(),
                source.digest());
    }

    ImportApproved approved() {
        return new ImportApproved(id, ownerSiteCode);
    }

    ImportRejected rejected(String why) {
        return new ImportRejected(id, ownerSiteCode, why);
    }

    OutboxEntry entry(long number, ImportEvent event, By by) {
        return new OutboxEntry(Topics.ACTIVITIES, id.toString(), id.toString(), number, event, by);
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
