package cn.practice.volunteer.person.claim;

import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Busy;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.MachineClock;
import cn.practice.kit.trail.Trail;
import cn.practice.volunteer.person.Sides;
import cn.practice.volunteer.person.claim.Refusals.ClaimSettled;
import cn.practice.volunteer.person.claim.Refusals.OutcomeUnfit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How staff of the holder's site settle a claim, once and for all. */
@ApplicationScoped
class ClaimDecisions {

    private static final String CLOSE = """
            update claim set state = 'SETTLED', outcome = ?, reason_code = ?, settled_by = ?, settled_at = ?
             where id = ?""";

    private final ClaimList list;
    private final Sides sides;
    private final Access access;
    private final Trail trail;
    private final Sql sql;

    ClaimDecisions(ClaimList list, Sides sides, Access access, Trail trail, Sql sql) {
        this.list = list;
        this.sides = sides;
        this.access = access;
        this.trail = trail;
        this.sql = sql;
    }

    @Transactional
    ClaimView settle(UUID id, Settlement wanted) {
        var before = list.get(id);
        var claimant = before.claimant().volunteerId();
        var holder = before.holder().volunteerId();
        sides.lockForSettlement(claimant, holder);
        var claim = list.lock(id);
        if (!claim.isBetweenTheSameAs(before)) {
            // the document has gone to another in between
            throw new Busy();
        }
        if (claim.isSettledAs(wanted, access.subject())) {
            return claim;
        }
        if (claim.state() != ClaimState.OPEN) {
            throw new ClaimSettled(claim.state());
        }
        if (!wanted.outcome().settles(claim.kind())) {
            throw new OutcomeUnfit();
        }
        close(id, wanted);
        switch (wanted.outcome()) {
            case SAME_PERSON -> sides.merge(claimant, holder);
            case CLAIMANT_RIGHTFUL -> sides.unseat(holder, claimant, wanted.reasonCode());
            case HOLDER_RIGHTFUL -> sides.turnAway(claimant, holder, wanted.reasonCode());
            case DIFFERENT_PEOPLE -> {
                // both go on as they are
            }
        }
        return list.get(id);
    }

    private void close(UUID id, Settlement wanted) {
        sql.update(CLOSE, wanted.outcome().name(), wanted.reasonCode(), access.subject(), MachineClock.now(), id);
        trail.keep(ClaimAct.CLAIM_SETTLED, id, wanted.reasonCode());
    }
}
