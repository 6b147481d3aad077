package cn.practice.activity.imports;

import cn.practice.activity.imports.Import.Source;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with who made it and who decided it, and how far it is applied.
 *
 * @param rejectedBefore how many proposals of the same document or with some of the same activities were rejected
 */
@Schema(name = "ActivityImport")
public record ImportView(
        UUID id,
        String ownerSiteCode,
        Source source,
        String reasonCode,
        ImportState state,
        int activities,
        int attendances,
        int minutes,
        Instant madeAt,
        UUID madeBy,
        int rejectedBefore,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        @Nullable String rejectionCode,
        Progress progress) {

    /** How many of its activities stand where. */
    @Schema(name = "ImportProgress")
    public record Progress(int waiting, int applied, int unchanged, int refused, int reversed) {}

    /** The columns that are read, but for those of the conditions that follow. */
    static final String SELECT = """
            select p.*, n.waiting, n.applied, n.unchanged, n.refused, n.reversed,
                   (select count(*) from import_proposal r
                     where r.owner_site_code = p.owner_site_code and r.state = 'REJECTED' and r.id <> p.id
                       and (r.document_digest = p.document_digest
                            or r.id in (select other.import_id
                                          from import_item own join import_item other
                                               on other.owner_site_code = own.owner_site_code
                                              and other.external_id = own.external_id
                                         where own.import_id = p.id))) as rejected_before
              from import_proposal p cross join lateral (
                   select count(*) filter (where i.state = 'WAITING') as waiting,
                          count(*) filter (where i.state = 'APPLIED') as applied,
                          count(*) filter (where i.state = 'UNCHANGED') as unchanged,
                          count(*) filter (where i.state = 'REFUSED') as refused,
                          count(*) filter (where i.state = 'REVERSED') as reversed
                     from import_item i where i.import_id = p.id) as n\s""";

    static ImportView read(Row row) throws SQLException {
        var proposal = Proposal.read(row);
        var decision = proposal.decision();
        return new ImportView(
                proposal.id(),
                proposal.ownerSiteCode(),
                proposal.source(),
                proposal.reasonCode(),
                decision.state(),
                proposal.activities(),
                proposal.attendances(),
                proposal.minutes(),
                proposal.madeAt(),
                proposal.madeBy().account(),
                row.number("rejected_before"),
                decision.at(),
                decision.by(),
                decision.reasonCode(),
                new Progress(
                        row.number("waiting"),
                        row.number("applied"),
                        row.number("unchanged"),
                        row.number("refused"),
                        row.number("reversed")));
    }
}
