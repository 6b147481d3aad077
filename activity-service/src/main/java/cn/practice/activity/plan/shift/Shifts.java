package cn.practice.activity.plan.shift;

import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.shift.Refusals.TooManyShifts;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All shifts. */
@ApplicationScoped
public class Shifts implements PanacheRepositoryBase<Shift, UUID> {

    /** More than one document should carry. */
    public static final int MOST = 50;

    private final Plan plan;
    private final Access access;
    private final Trail trail;
    private final Event<PlacesAdded> placesAdded;

    Shifts(Plan plan, Access access, Trail trail, Event<PlacesAdded> placesAdded) {
        this.plan = plan;
        this.access = access;
        this.trail = trail;
        this.placesAdded = placesAdded;
    }

    /** Plans the shifts of an activity that is new in this transaction. */
    public void plan(UUID activityId, Period activity, List<NewShift> wanted) {
        persist(wanted.stream().map(each -> Shift.plan(activityId, activity, each)));
    }

    /** Adds a shift to an activity whose lock is held. */
    public ShiftView add(UUID activityId, Period activity, NewShift wanted) {
        if (countOf(activityId) >= MOST) {
            throw new TooManyShifts(MOST);
        }
        var shift = Shift.plan(activityId, activity, wanted);
        persistAndFlush(shift);
        return shift.view();
    }

    @Transactional
    ShiftView change(UUID id, @Nullable String ifMatch, ShiftChange change) {
        plan.requireActor(plan.share(plan.shiftToActFor(id).activity().id()));
        var shift = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("shift", id));
        ETags.requireMatch(ifMatch, shift.version());
        boolean raised = shift.change(change);
        flush();
        if (raised) {
            placesAdded.fire(new PlacesAdded(id));
        }
        trail.keep(access.subject(), Act.SHIFT_CHANGED, id);
        getEntityManager().refresh(shift);
        return shift.view();
    }

    ShiftView get(UUID id) {
        var facts = plan.shift(id).orElseThrow(() -> new NotFound("shift", id));
        if (!plan.wasPublished(facts.activity().id())) {
            requireDraftReader(facts);
        }
        return findByIdOptional(id).orElseThrow(() -> new NotFound("shift", id)).view();
    }

    private void requireDraftReader(ShiftFacts facts) {
        var of = facts.activity().classification();
        boolean may =
                !access.isAnonymous() && (access.isAuditor() || access.mayActFor(of.teamId(), of.ownerSiteCode()));
        if (!may) {
            throw new NotFound("shift", facts.id());
        }
    }

    /** Those of an activity, in the order in which they begin. */
    public List<ShiftView> of(UUID activityId) {
        return list("activityId = ?1 order by startsAt, id", activityId).stream()
                .map(Shift::view)
                .toList();
    }

    /** How many an activity has. */
    public int countOf(UUID activityId) {
        return Math.toIntExact(count("activityId", activityId));
    }

    /** A draft whose hours moved must still hold its shifts. */
    public void requireWithin(UUID activityId, Period activity) {
        boolean within =
                of(activityId).stream().allMatch(each -> activity.contains(new Period(each.startsAt(), each.endsAt())));
        if (!within) {
            throw new Invalid("startsAt", "hours that contain the shifts");
        }
    }
}
