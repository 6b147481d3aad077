package cn.practice.activity.imports;

import cn.practice.kit.identity.By;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All proposals. */
@ApplicationScoped
class Proposals {

    private final Sql sql;

    Proposals(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds a new one.
     *
     * @param said tells whether the same is proposed again
     */
    void add(Proposal fresh, String said) {
        var source = fresh.source();
        var by = fresh.madeBy();
        sql.update(
                """
                insert into import_proposal (id, owner_site_code, state, said, reason_code, document_kind, document_day,
                                             shelf_mark, document_digest, activities, attendances, minutes, made_at,
                                             made_by, made_role, made_site)
                values (?, ?, 'PENDING', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                fresh.id(),
                fresh.ownerSiteCode(),
                said,
                fresh.reasonCode(),
                source.kind(),
                source.date(),
                source.shelfMark(),
                source.digest(),
                fresh.activities(),
                fresh.attendances(),
                fresh.minutes(),
                fresh.madeAt(),
                by.subject(),
                by.role(),
                by.siteCode());
    }

    /** The one that says the same and waits, if this account made it. */
    Optional<Proposal> waiting(UUID maker, String said) {
        return sql.find(
                "select * from import_proposal where state = 'PENDING' and made_by = ? and said = ? limit 1",
                Proposal::read,
                maker,
                said);
    }

    Proposal get(UUID id) {
        return sql.find("select * from import_proposal where id = ?", Proposal::read, id)
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** As it stands, until the transaction ends. */
    Proposal lock(UUID id) {
        return sql.find("select * from import_proposal where id = ? for update", Proposal::read, id)
                .orElseThrow(() -> new NotFound("import", id));
    }

    void decide(UUID id, ImportState decision, By by, Instant at, @Nullable String rejectionCode) {
        sql.update("""
                update import_proposal
                   set state = ?, checked_at = ?, checked_by = ?, checked_role = ?, checked_site = ?, rejection_code = ?
                 where id = ?""", decision, at, by.subject(), by.role(), by.siteCode(), rejectionCode, id);
    }

    /** Those that are agreed upon and not applied to the end, the oldest first. */
    List<UUID> applying() {
        return sql.list(
                "select id from import_proposal where state = 'APPLYING' order by id limit 100", row -> row.id("id"));
    }

    /** Sets one applied of which nothing waits any more. */
    void finish(UUID id) {
        sql.update("""
                update import_proposal set state = 'APPLIED'
                 where id = ? and state = 'APPLYING'
                   and not exists (select 1 from import_item where import_id = ? and state = 'WAITING')""", id, id);
    }
}
