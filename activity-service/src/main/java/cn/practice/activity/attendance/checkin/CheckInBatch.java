package cn.practice.activity.attendance.checkin;

import cn.practice.activity.attendance.AttendanceLanes;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.Rights;
import cn.practice.activity.attendance.checkin.CheckInDecider.Arrival;
import cn.practice.activity.attendance.checkin.CheckInDecider.CheckInState;
import cn.practice.activity.copies.KnownVolunteers;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.signup.roster.ConfirmedPlaces;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.trail.Trail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks in, in one transaction, all who come at the same time. */
@ApplicationScoped
class CheckInBatch {

    private final Sql sql;
    private final Plan plan;
    private final ConfirmedPlaces places;
    private final Attendances attendances;
    private final KnownVolunteers volunteers;
    private final Outbox outbox;
    private final Trail trail;
    private final CivilTime time;
    private final Duration opensBefore;

    CheckInBatch(
            Sql sql,
            Plan plan,
            ConfirmedPlaces places,
            Attendances attendances,
            KnownVolunteers volunteers,
            Outbox outbox,
            Trail trail,
            CivilTime time,
            @ConfigProperty(name = "practice.check-in.opens-before") Duration opensBefore) {
        this.sql = sql;
        this.plan = plan;
        this.places = places;
        this.attendances = attendances;
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
        var decider = new CheckInDecider(new CheckInState(
                shifts,
                places.lock(requests, CheckInRequest::shiftId, CheckInRequest::volunteerId, Presence::new),
                attendances.of(requests.stream().map(CheckInRequest::presence).toList()),
                new Rights(volunteers.find(distinct(requests, CheckInRequest::volunteerId))),
                opensBefore,
                time.zone()));
        var outcomes = requests.stream().map(decider::decide).toList();
        if (!decider.arrivals().isEmpty()) {
            keep(decider.arrivals());
        }
        return outcomes;
    }

    private void keep(List<Arrival> arrivals) {
        attendances.checkIn(arrivals.stream().map(Arrival::clocking).toList(), Method.LEADER);
        places.attend(
                arrivals.stream().map(Arrival::request).toList(), CheckInRequest::shiftId, CheckInRequest::volunteerId);
        outbox.append(arrivals.stream().map(Arrival::entry).toList());
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
