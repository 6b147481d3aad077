package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.Attendance.Source.Clocked;
import cn.practice.activity.attendance.AttendanceLanes;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.CheckOutLimit;
import cn.practice.activity.attendance.Clockings;
import cn.practice.activity.attendance.OpenAttendances;
import cn.practice.activity.attendance.OpenAttendances.Opening;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkin.CheckInState.Open;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.signup.roster.ConfirmedPlaces;
import cn.practice.kit.id.Ids;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.time.MachineClock;
import cn.practice.kit.trail.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks in, in one transaction, all who come at the same time. */
@ApplicationScoped
class CheckInBatch {

    /** Whoever came on a day that may still go on came no longer ago. */
    private static final Duration LATELY = Duration.ofHours(50);

    private final Sql sql;
    private final Plan plan;
    private final Kinds kinds;
    private final CheckInKeys keys;
    private final ConfirmedPlaces places;
    private final Attendances attendances;
    private final Clockings clockings;
    private final OpenAttendances open;
    private final CheckOutLimit limit;
    private final KnownVolunteers volunteers;
    private final Outbox outbox;
    private final Trail trail;
    private final CivilTime time;
    private final Duration opensBefore;

    CheckInBatch(
            Sql sql,
            Plan plan,
            Kinds kinds,
            CheckInKeys keys,
            ConfirmedPlaces places,
            Attendances attendances,
            Clockings clockings,
            OpenAttendances open,
            CheckOutLimit limit,
            KnownVolunteers volunteers,
            Outbox outbox,
            Trail trail,
            CivilTime time,
            @ConfigProperty(name = "practice.check-in.opens-before") Duration opensBefore) {
        this.sql = sql;
        this.plan = plan;
        this.kinds = kinds;
        this.keys = keys;
        this.places = places;
        this.attendances = attendances;
        this.clockings = clockings;
        this.open = open;
        this.limit = limit;
        this.volunteers = volunteers;
        this.outbox = outbox;
        this.trail = trail;
        this.time = time;
        this.opensBefore = opensBefore;
    }

    /** What became of each, in their order, committed. */
    List<CheckInOutcome> decide(List<CheckInRequest> requests) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(AttendanceLanes.LONGEST.toSeconds()))
                .call(() -> decideLocked(requests));
    }

    private List<CheckInOutcome> decideLocked(List<CheckInRequest> requests) {
        sql.lookUpByKeys();
        var shifts = plan.shifts(distinct(requests, CheckInRequest::shiftId));
        plan.share(shifts.values().stream()
                .map(shift -> shift.activity().id())
                .distinct()
                .toList());
        var ids = distinct(requests, CheckInRequest::volunteerId);
        var persons = volunteers.lock(ids, List.of()).stream()
                .collect(Collectors.toMap(KnownVolunteer::id, Function.identity()));
        var catalogue = kinds.catalogue();
        var decider = new CheckInDecider(new CheckInState(
                shifts,
                places.lock(requests, CheckInRequest::shiftId, CheckInRequest::volunteerId, Presence::new),
                attendances.of(requests.stream().map(CheckInRequest::presence).toList()),
                keys.met(requests),
                open(ids),
                attendances.visits(ids, Ids.of(MachineClock.now().minus(LATELY))),
                new Rights(persons),
                kind -> catalogue.get(kind).hazard(),
                opensBefore,
                time.zone()));
        var outcomes = requests.stream().map(decider::decide).toList();
        if (!decider.arrivals().isEmpty()) {
            keep(decider);
        }
        keys.keep(requests, outcomes);
        return outcomes;
    }

    private Map<UUID, Open> open(List<UUID> persons) {
        var all = open.lock(persons);
        if (all.isEmpty()) {
            return Map.of();
        }
        var shifts = plan.shifts(all.values().stream()
                .map(each -> ((Clocked) each.source()).shiftId())
                .distinct()
                .toList());
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> {
            var source = (Clocked) each.getValue().source();
            return new Open(each.getValue(), source, Objects.requireNonNull(shifts.get(source.shiftId())));
        }));
    }

    private void keep(CheckInDecider decider) {
        var arrivals = decider.arrivals();
        var first = arrivals.stream().filter(Arrival::isFirst).toList();
        clockings.checkIn(first.stream().map(Arrival::clocking).toList());
        clockings.comeBack(arrivals.stream()
                .filter(each -> !each.isFirst())
                .map(Arrival::clocking)
                .toList());
        open.close(decider.closings());
        open.begin(decider.openings().stream()
                .map(each -> new Opening(each.clocking(), limit.of(each.shift())))
                .toList());
        places.attend(
                first.stream().map(Arrival::request).toList(), CheckInRequest::shiftId, CheckInRequest::volunteerId);
        outbox.append(Stream.concat(
                        arrivals.stream().map(Arrival::entry),
                        decider.closings().stream().map(each -> each.entry(null)))
                .toList());
        trail.keepAll(
                CheckInAct.CHECKED_IN,
                arrivals,
                each -> each.request().by(),
                each -> each.attendance().id());
    }

    private static List<UUID> distinct(List<CheckInRequest> requests, Function<CheckInRequest, UUID> id) {
        return requests.stream().map(id).distinct().toList();
    }
}
