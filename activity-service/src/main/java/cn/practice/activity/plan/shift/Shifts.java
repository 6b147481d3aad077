package cn.practice.activity.plan.shift;

import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.Particulars;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.Visibility;
import cn.practice.activity.plan.shift.Places.Taken;
import cn.practice.activity.plan.shift.Refusals.TooManyShifts;
import cn.practice.activity.plan.shift.ShiftEvent.ShiftAdded;
import cn.practice.activity.plan.shift.ShiftEvent.ShiftChanged;
import cn.practice.kit.http.ETags;
import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.trail.Trail;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All shifts. */
@ApplicationScoped
public class Shifts implements PanacheRepositoryBase<Shift, UUID> {

    /** More than one document should carry. */
    public static final int MOST = 50;

    private final Plan plan;
    private final Places places;
    private final Visibility visibility;
    private final Access access;
    private final Outbox outbox;
    private final Trail trail;

    Shifts(Plan plan, Places places, Visibility visibility, Access access, Outbox outbox, Trail trail) {
        this.plan = plan;
        this.places = places;
        this.visibility = visibility;
        this.access = access;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** Adds one to an activity that is locked, and tells of it where that is published. */
    public ShiftView add(ActivityFacts activity, Particulars whole, NewShift wanted) {
        if (countOf(activity.id()) >= MOST) {
            throw new TooManyShifts(MOST);
        }
        var added =
                persistAll(activity.id(), activity.period(), List.of(wanted)).getFirst();
        trail.keep(ShiftAct.SHIFT_ADDED, added.id());
        if (activity.published()) {
            tell(activity, added, new ShiftAdded(added.tell(whole)));
        }
        return added.view(Taken.NONE);
    }

    /** Plans shifts of an activity that is new in this transaction. */
    public List<ShiftView> plan(UUID activityId, Period activity, List<NewShift> wanted) {
        return persistAll(activityId, activity, wanted).stream()
                .map(each -> each.view(Taken.NONE))
                .toList();
    }

    private List<Shift> persistAll(UUID activityId, Period activity, List<NewShift> wanted) {
        var planned = wanted.stream()
                .map(each -> Shift.plan(activityId, activity, each))
                .sorted(Comparator.comparing(each -> each.period().startsAt()))
                .toList();
        persist(planned);
        places.open(planned.stream().map(Shift::offer).toList());
        return planned;
    }

    /** Tells of those of an activity that is published now. */
    public void publish(ActivityFacts activity, Particulars whole) {
        list("activityId = ?1 order by startsAt, id", activity.id())
                .forEach(each -> tell(activity, each, new ShiftAdded(each.tell(whole))));
    }

    private void tell(ActivityFacts activity, Shift shift, ShiftEvent event) {
        var of = activity.classification();
        outbox.append(shift.entry(event, access.by(of.teamId(), of.ownerSiteCode())));
    }

    /** Tells anew of those that were told in part, with what their locked activities say; how many. */
    public int tellAnew(Map<UUID, Particulars> wholes) {
        var told = find("activityId in ?1 order by activityId, id", wholes.keySet())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .flatMap(each -> tellAnew(each, Objects.requireNonNull(wholes.get(each.activityId()))))
                .toList();
        outbox.append(told);
        return told.size();
    }

    private static Stream<OutboxEntry> tellAnew(Shift shift, Particulars whole) {
        return shift.tellAnew(whole).stream().map(event -> shift.entry(event, By.service()));
    }

    @Transactional
    ShiftView change(UUID id, @Nullable String ifMatch, ShiftChange change) {
        var activity = plan.share(plan.shiftToActFor(id).activity().id());
        plan.requireActor(activity);
        activity.requireNotOver();
        var shift = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("shift", id));
        ETags.requireMatch(ifMatch, shift.version());
        long before = shift.version();
        shift.change(change).ifPresent(resized -> places.resize(resized.offer(), resized.raised()));
        trail.keep(ShiftAct.SHIFT_CHANGED, id);
        if (activity.published() && shift.version() > before) {
            tell(activity, shift, new ShiftChanged(shift.tell(plan.particulars(activity.id()))));
        }
        return view(shift);
    }

    ShiftView get(UUID id) {
        var activity = plan.shift(id)
                .map(ShiftFacts::activity)
                .filter(visibility::allows)
                .orElseThrow(() -> new NotFound("shift", id));
        var view = view(findById(id));
        return visibility.showsPersons(activity) ? view : view.forEverybody();
    }

    private ShiftView view(Shift shift) {
        return views(List.of(shift)).getFirst();
    }

    /** Those of an activity, in the order in which they begin. */
    public List<ShiftView> of(UUID activityId) {
        return views(list("activityId = ?1 order by startsAt, id", activityId));
    }

    private List<ShiftView> views(List<Shift> shifts) {
        var taken = places.of(shifts.stream().map(Shift::id).toList());
        return shifts.stream()
                .map(each -> each.view(taken.getOrDefault(each.id(), Taken.NONE)))
                .toList();
    }

    /** How many an activity has. */
    public int countOf(UUID activityId) {
        return Math.toIntExact(count("activityId", activityId));
    }
}
