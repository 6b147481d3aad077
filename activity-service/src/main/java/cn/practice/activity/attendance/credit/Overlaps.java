package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Evidence;
import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Times of one person that were credited twice before the database refused that; each stays until it is reversed. */
@ApplicationScoped
class Overlaps {

    private final Sql sql;
    private final Access access;

    Overlaps(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    /** Two credits of one person that cover the same time. */
    @Schema(name = "OverlapOfCredits")
    public record Overlap(UUID volunteerId, Credited credit, Credited other, int minutes) {

        static Overlap read(Row row) throws SQLException {
            return new Overlap(
                    row.id("volunteer_id"), Credited.read(row, "a_"), Credited.read(row, "b_"), row.number("minutes"));
        }
    }

    /** One of them. */
    @Schema(name = "OverlappingCredit")
    public record Credited(UUID creditId, UUID attendanceId, Evidence evidence, Instant from, Instant to) {

        static Credited read(Row row, String of) throws SQLException {
            return new Credited(
                    row.id(of + "id"),
                    row.id(of + "attendance"),
                    Evidence.of(row.text(of + "evidence")),
                    row.instant(of + "from"),
                    row.instant(of + "to"));
        }
    }

    /** The latest first, for auditors and administrators. */
    Page<Overlap> page(@Nullable String cursor, int limit) {
        if (!access.isDistrictAdmin() && !access.isAuditor()) {
            throw new Forbidden();
        }
        return Latest.of("""
                select a.volunteer_id, a.id as a_id, a.attendance_id as a_attendance, a.evidence as a_evidence,
                       a.starts_at as a_from, a.ends_at as a_to, b.id as b_id, b.attendance_id as b_attendance,
                       b.evidence as b_evidence, b.starts_at as b_from, b.ends_at as b_to,
                       (extract(epoch from least(a.ends_at, b.ends_at) - greatest(a.starts_at, b.starts_at)) / 60)::int
                           as minutes
                  from credit a cross join lateral (
                       select * from credit o
                        where o.volunteer_id = a.volunteer_id and o.reversal_id is null and o.id <> a.id
                          and o.starts_at < a.ends_at and o.ends_at > a.starts_at
                        order by o.starts_at, o.id limit 1) as b""", "a.id")
                .and(Statement.of("a.origin = 'MIGRATED' and a.reversal_id is null"))
                .page(sql, cursor, limit, Overlap::read, each -> each.credit().creditId());
    }
}
