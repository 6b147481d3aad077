package cn.practice.activity.imports;

import cn.practice.activity.checking.Decision;
import cn.practice.activity.checking.Proposed;
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
        Decision<ImportState> decision,
        @Nullable By checkedBy) {

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
                Objects.requireNonNull(by(row, "made_")),
                Decision.read(row, ImportState.class, row.textOrNull("rejection_code")),
                by(row, "checked_"));
    }

    /** Who made or checked a proposal, as staff of a site or administrator; nobody where it waits. */
    static @Nullable By by(Row row, String columns) throws SQLException {
        var account = row.idOrNull(columns + "by");
        return account == null
                ? null
                : By.of(
                        account,
                        row.constantOrNull(By.ActedAs.class, columns + "role"),
                        row.textOrNull(columns + "site"),
                        null);
    }

    /** Who agreed to it; of one that was approved. */
    By checker() {
        return Objects.requireNonNull(checkedBy);
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
}
