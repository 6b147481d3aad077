package cn.practice.activity.plan.activity;

import cn.practice.activity.campaign.Campaigns;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.month.Months;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.Ownership;
import cn.practice.activity.plan.Visibility;
import cn.practice.activity.plan.shift.NewShift;
import cn.practice.activity.plan.shift.ShiftView;
import cn.practice.activity.plan.shift.Shifts;
import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All activities, from draft to held or cancelled. */
@ApplicationScoped
public class Activities implements PanacheRepositoryBase<Activity, UUID> {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Shifts shifts;
    private final Kinds kinds;
    private final Campaigns campaigns;
    private final Occurrences occurrences;
    private final Ownership ownership;
    private final Visibility visibility;
    private final Months months;
    private final Access access;
    private final CivilTime time;
    private final Outbox outbox;
    private final Trail trail;
    private final Event<ActivityCancelling> cancelling;

    Activities(
            Shifts shifts,
            Kinds kinds,
            Campaigns campaigns,
            Occurrences occurrences,
            Ownership ownership,
            Visibility visibility,
            Months months,
            Access access,
            CivilTime time,
            Outbox outbox,
            Trail trail,
            Event<ActivityCancelling> cancelling) {
        this.shifts = shifts;
        this.kinds = kinds;
        this.campaigns = campaigns;
        this.occurrences = occurrences;
        this.ownership = ownership;
        this.visibility = visibility;
        this.months = months;
        this.access = access;
        this.time = time;
        this.outbox = outbox;
        this.trail = trail;
        this.cancelling = cancelling;
    }

    @Transactional
    ActivityView draft(NewActivity wanted) {
        ownership.require(wanted.teamId(), wanted.ownerSiteCode(), wanted.siteCode());
        var kind = kinds.catalogue().require(wanted.kind(), wanted.form());
        campaigns.requireKnown(wanted.campaignId());
        var activity = Activity.draft(wanted.text(), kind, access.subject(), time.now());
        persist(activity);
        var planned = shifts.plan(activity.id(), activity.period(), wanted.planned());
        trail.keep(ActivityAct.ACTIVITY_DRAFTED, activity.id());
        return activity.view(planned);
    }

    @Transactional
    ActivityView rewrite(UUID id, @Nullable String ifMatch, ActivityText text) {
        var activity = lockToActFor(id);
        ETags.requireMatch(ifMatch, activity.version());
        ownership.require(text.teamId(), text.ownerSiteCode(), text.siteCode());
        campaigns.requireKnown(text.campaignId());
        activity.rewrite(text, kinds.catalogue().require(text.kind(), text.form()));
        var planned = shifts.of(id);
        activity.requireContains(planned.stream().map(ShiftView::period));
        trail.keep(ActivityAct.ACTIVITY_CHANGED, id);
        return activity.view(planned);
    }

    @Transactional
    ShiftView addShift(UUID id, NewShift wanted) {
        var activity = lockToActFor(id);
        activity.facts().requireNotOver();
        return shifts.add(activity.facts(), activity.particulars(), wanted);
    }

    @Transactional
    ActivityView publish(UUID id) {
        var activity = lockToActFor(id);
        requirePlaceOfDraft(activity.facts());
        var told = activity.publish(kinds.catalogue().get(activity.kind()), shifts.countOf(id), time.now());
        var published = finish(activity, told, by(activity), ActivityAct.ACTIVITY_PUBLISHED, null);
        if (!told.isEmpty()) {
            shifts.publish(activity.facts(), activity.particulars());
        }
        return published;
    }

    /** It may have been drafted before anybody looked at where it takes place. */
    private void requirePlaceOfDraft(ActivityFacts activity) {
        if (activity.state() == ActivityState.DRAFT) {
            var of = activity.classification();
            ownership.requirePlace(of.ownerSiteCode(), of.siteCode());
        }
    }

    @Transactional
    ActivityView hold(UUID id) {
        var activity = lockToActFor(id);
        return hold(activity, by(activity));
    }

    /** Sets an activity held when its end has passed; the actor is the service itself. */
    @Transactional
    void holdAfterEnd(UUID id) {
        var activity = lockOne(id);
        if (!activity.isOver()) {
            hold(activity, By.service());
        }
    }

    private ActivityView hold(Activity activity, By by) {
        var day = time.dayOf(activity.period().startsAt());
        var told = activity.hold(day, months.late(day), time.now(), occurrences.of(activity.id()));
        return finish(activity, told, by, ActivityAct.ACTIVITY_HELD, null);
    }

    /**
     * Takes the session of a held activity back if nothing says any longer that it took place; to be called by who has
     * just taken back an attendance or a head-count of it, in that transaction, which has locked the activity before
     * anything else.
     */
    @Transactional(TxType.MANDATORY)
    public void reverseSessionWithoutEvidence(UUID id, By by) {
        var activity = lockOne(id);
        var day = time.dayOf(activity.period().startsAt());
        var told = activity.reverseSession(day, months.late(day), occurrences.of(id));
        keep(activity, told, by, ActivityAct.SESSION_REVERSED, Activity.NO_EVIDENCE_LEFT);
    }

    @Transactional
    ActivityView cancel(UUID id, String reasonCode) {
        var activity = lockToActFor(id);
        var told = activity.cancel(reasonCode, occurrences.of(id));
        if (!told.isEmpty()) {
            cancelling.fire(new ActivityCancelling(id, by(activity)));
        }
        return finish(activity, told, by(activity), ActivityAct.ACTIVITY_CANCELLED, reasonCode);
    }

    private ActivityView finish(
            Activity activity, List<ActivityEvent> told, By by, ActivityAct act, @Nullable String reasonCode) {
        keep(activity, told, by, act, reasonCode);
        return activity.view(shifts.of(activity.id()));
    }

    private void keep(
            Activity activity, List<ActivityEvent> told, By by, ActivityAct act, @Nullable String reasonCode) {
        if (!told.isEmpty()) {
            trail.keep(Objects.requireNonNullElse(by.subject(), NOBODY), act, activity.id(), reasonCode);
            outbox.append(told.stream().map(event -> activity.entry(event, by)).toList());
        }
    }

    ActivityView get(UUID id) {
        return findByIdOptional(id)
                .filter(activity -> visibility.allows(activity.facts()))
                .map(activity -> visibility.showsPersons(activity.facts())
                        ? activity.view(shifts.of(id))
                        : activity.view(shifts.of(id)).forEverybody())
                .orElseThrow(() -> new NotFound("activity", id));
    }

    /** Locks the activity alone, until the transaction ends. */
    public ActivityFacts lock(UUID id) {
        return lockOne(id).facts();
    }

    /** Tells what the caller did with a locked activity, with its next number. */
    public void tell(UUID id, Object event) {
        var activity = lockOne(id);
        outbox.append(activity.entry(event, by(activity)));
    }

    /** Tells what somebody did before, with the next number of a locked activity. */
    public void tell(UUID id, Object event, By by) {
        outbox.append(lockOne(id).entry(event, by));
    }

    private By by(Activity activity) {
        var of = activity.facts().classification();
        return access.by(of.teamId(), of.ownerSiteCode());
    }

    private Activity lockToActFor(UUID id) {
        var activity = lockOne(id);
        var of = activity.facts().classification();
        access.requireLeaderOf(of.teamId(), of.ownerSiteCode());
        return activity;
    }

    private Activity lockOne(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("activity", id));
    }
}
