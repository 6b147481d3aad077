package cn.practice.activity.plan.activity;

import cn.practice.activity.campaign.Campaigns;
import cn.practice.activity.kind.Kind;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Ownership;
import cn.practice.activity.plan.activity.Refusals.AlreadyHeld;
import cn.practice.activity.plan.activity.Refusals.HasAttendance;
import cn.practice.activity.plan.activity.Refusals.HasReach;
import cn.practice.activity.plan.activity.Refusals.NothingHappened;
import cn.practice.activity.plan.shift.NewShift;
import cn.practice.activity.plan.shift.ShiftView;
import cn.practice.activity.plan.shift.Shifts;
import cn.practice.activity.trail.Act;
import cn.practice.activity.trail.Trail;
import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.time.CivilTime;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All activities, from draft to held or cancelled. */
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {

    private final Shifts shifts;
    private final Kinds kinds;
    private final Campaigns campaigns;
    private final Evidence evidence;
    private final Ownership ownership;
    private final Access access;
    private final CivilTime time;
    private final Outbox outbox;
    private final Trail trail;
    private final Event<ActivityCancelling> cancelling;

    Activities(
            Shifts shifts,
            Kinds kinds,
            Campaigns campaigns,
            Evidence evidence,
            Ownership ownership,
            Access access,
            CivilTime time,
            Outbox outbox,
            Trail trail,
            Event<ActivityCancelling> cancelling) {
        this.shifts = shifts;
        this.kinds = kinds;
        this.campaigns = campaigns;
        this.evidence = evidence;
        this.ownership = ownership;
        this.access = access;
        this.time = time;
        this.outbox = outbox;
        this.trail = trail;
        this.cancelling = cancelling;
    }

    @Transactional
    ActivityView draft(NewActivity wanted) {
        ownership.require(wanted.teamId(), wanted.ownerSiteCode());
        var kind = kindOf(wanted.kind(), wanted.form());
        campaigns.requireKnown(wanted.campaignId());
        var activity = Activity.draft(wanted.text(), kind, access.subject(), time.now());
        persistAndFlush(activity);
        shifts.plan(activity.id(), activity.period(), wanted.planned());
        trail.keep(access.subject(), Act.ACTIVITY_DRAFTED, activity.id());
        shifts.flush();
        return view(activity);
    }

    @Transactional
    ActivityView rewrite(UUID id, @Nullable String ifMatch, ActivityText text) {
        var activity = lockToActFor(id);
        ETags.requireMatch(ifMatch, activity.version());
        ownership.require(text.teamId(), text.ownerSiteCode());
        campaigns.requireKnown(text.campaignId());
        activity.rewrite(text, kindOf(text.kind(), text.form()));
        shifts.requireWithin(id, activity.period());
        trail.keep(access.subject(), Act.ACTIVITY_CHANGED, id);
        flush();
        return view(activity);
    }

    @Transactional
    ShiftView addShift(UUID id, NewShift wanted) {
        var activity = lockToActFor(id);
        activity.requireAlive();
        if (activity.isHeld()) {
            throw new AlreadyHeld();
        }
        var shift = shifts.add(id, activity.period(), wanted);
        trail.keep(access.subject(), Act.SHIFT_ADDED, shift.id());
        return shift;
    }

    @Transactional
    ActivityView publish(UUID id) {
        var activity = lockToActFor(id);
        var told = activity.publish(kinds.get(activity.kind()), shifts.countOf(id), time.now());
        return finish(activity, told, Act.ACTIVITY_PUBLISHED, null);
    }

    @Transactional
    ActivityView hold(UUID id) {
        return hold(lockToActFor(id), access.subject());
    }

    /** Sets an activity held when its end has passed; the actor is the service itself. */
    @Transactional
    void holdAfterEnd(UUID id) {
        var activity = lock(id);
        if (!activity.isHeld() && !activity.isCancelled()) {
            hold(activity, new UUID(0, 0));
        }
    }

    private ActivityView hold(Activity activity, UUID by) {
        var told = activity.hold(time.dayOf(activity.period().startsAt()), time.now());
        if (!told.isEmpty() && !evidence.somethingHappened(activity.id())) {
            throw new NothingHappened();
        }
        return finish(activity, told, Act.ACTIVITY_HELD, null, by);
    }

    @Transactional
    ActivityView cancel(UUID id, String reasonCode) {
        var activity = lockToActFor(id);
        if (!activity.isCancelled() && !activity.isHeld()) {
            if (evidence.hasAttendance(id)) {
                throw new HasAttendance();
            }
            if (evidence.hasReach(id)) {
                throw new HasReach();
            }
        }
        var told = activity.cancel(reasonCode);
        if (!told.isEmpty()) {
            flush();
            cancelling.fire(new ActivityCancelling(id));
        }
        var view = finish(activity, told, Act.ACTIVITY_CANCELLED, reasonCode);
        getEntityManager().clear();
        return view.with(shifts.of(id));
    }

    private ActivityView finish(Activity activity, List<ActivityEvent> told, Act act, @Nullable String reasonCode) {
        return finish(activity, told, act, reasonCode, access.subject());
    }

    private ActivityView finish(
            Activity activity, List<ActivityEvent> told, Act act, @Nullable String reasonCode, UUID by) {
        if (!told.isEmpty()) {
            trail.keep(by, act, activity.id(), reasonCode);
            outbox.append(told.stream().map(event -> entry(activity, event)).toList());
        }
        flush();
        return view(activity);
    }

    private static OutboxEntry entry(Activity activity, ActivityEvent event) {
        var id = activity.id().toString();
        return new OutboxEntry(Topics.ACTIVITIES, id, id, activity.nextSequence(), event);
    }

    ActivityView get(UUID id) {
        var activity = findByIdOptional(id)
                .filter(each -> each.isPublic() || mayRead(each))
                .orElseThrow(() -> new NotFound("activity", id));
        return view(activity);
    }

    private boolean mayRead(Activity draft) {
        return !access.isAnonymous() && (access.isAuditor() || access.mayActFor(draft.teamId(), draft.ownerSiteCode()));
    }

    private ActivityView view(Activity activity) {
        return activity.view().with(shifts.of(activity.id()));
    }

    private Activity lockToActFor(UUID id) {
        var activity = lock(id);
        access.requireLeaderOf(activity.teamId(), activity.ownerSiteCode());
        return activity;
    }

    private Activity lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("activity", id));
    }

    private Kind kindOf(String code, @Nullable String form) {
        var kind = kinds.find(code).orElseThrow(() -> new Invalid("kind", "one of GET /kinds"));
        if (form != null && !kind.hasForm(form)) {
            throw new Invalid("form", "a form of this kind");
        }
        return kind;
    }
}
