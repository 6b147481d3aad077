package cn.practice.volunteer.person.claim;

import cn.practice.kit.identity.Access;
import cn.practice.kit.paging.Page;
import cn.practice.kit.problem.Forbidden;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Latest;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import cn.practice.volunteer.person.Sides;
import cn.practice.volunteer.site.ReadScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims as they are read, the latest first: by staff of either side's site, auditors and administrators. Whoever is a
 * side, or brought one, reads nothing of it: that would tell them whether a number is known.
 */
@ApplicationScoped
class ClaimList {

    private static final String CLAIMS = """
            select claim.*, claimant.id as claimant_id, claimant.number as claimant_number,
                   claimant.site_code as claimant_site, holder.id as holder_id, holder.number as holder_number,
                   holder.site_code as holder_site
              from claim join volunteer as claimant on claimant.id = claim.claimant
                         join volunteer as holder on holder.id = claim.holder""";
    private static final String OF_OTHERS = """
            (claimant.subject is distinct from ?::uuid and claimant.enrolled_by is distinct from ?::uuid
             and holder.subject is distinct from ?::uuid and holder.enrolled_by is distinct from ?::uuid)""";

    private final Sides sides;
    private final ReadScope scope;
    private final Access access;
    private final Sql sql;

    ClaimList(Sides sides, ReadScope scope, Access access, Sql sql) {
        this.sides = sides;
        this.scope = scope;
        this.access = access;
        this.sql = sql;
    }

    ClaimView get(UUID id) {
        return sql.find(CLAIMS + " where claim.id = ?", ClaimView::read, id)
                .orElseThrow(() -> new NotFound("claim", id));
    }

    /** As it stands once nobody else can settle it. */
    ClaimView lock(UUID id) {
        return sql.find(CLAIMS + " where claim.id = ? for no key update of claim", ClaimView::read, id)
                .orElseThrow(() -> new NotFound("claim", id));
    }

    @Transactional
    Page<ClaimView> page(@Nullable ClaimState state, @Nullable String cursor, int limit) {
        var sites = scope.within(null);
        var list = Latest.of(CLAIMS, "claim.id").and("claim.state = ?", state).and(ofOthers());
        if (sites != null) {
            var own = Column.of(sites);
            list = list.and(Statement.of(
                    "(claimant.site_code = any(?::text[]) or holder.site_code = any(?::text[]))", own, own));
        }
        return list.page(sql, cursor, limit, ClaimView::read, ClaimView::id);
    }

    @Transactional
    ClaimDetail detail(UUID id) {
        var claim = get(id);
        boolean settles = scope.covers(claim.holder().siteCode());
        boolean reads = settles || scope.covers(claim.claimant().siteCode());
        if (!reads || sql.list(ofOthers(CLAIMS, id), row -> true).isEmpty()) {
            throw new Forbidden();
        }
        return new ClaimDetail(
                claim,
                sides.view(claim.claimant().volunteerId()),
                settles ? sides.view(claim.holder().volunteerId()) : null);
    }

    private Statement ofOthers(String claims, UUID id) {
        return Statement.of(claims).add("where claim.id = ? and", id).add(ofOthers());
    }

    private Statement ofOthers() {
        var caller = access.subject();
        return Statement.of(OF_OTHERS, caller, caller, caller, caller);
    }
}
