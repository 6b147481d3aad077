package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.AttendanceEvent.MinutesReversed;
import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.credit.CreditRows.Named;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Plan;
import cn.practice.kit.id.Ids;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.trace.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes credits back whole. */
@ApplicationScoped
class Reversals {

    private final CreditRows rows;
    private final Attendances attendances;
    private final Plan plan;
    private final Outbox outbox;

    Reversals(CreditRows rows, Attendances attendances, Plan plan, Outbox outbox) {
        this.rows = rows;
        this.attendances = attendances;
        this.plan = plan;
        this.outbox = outbox;
    }

    List<UUID> reverse(List<Reversal> all) {
        var credits = standing(all);
        var present = present(credits.values());
        var activities = plan.activities(
                present.values().stream().map(Attendance::activityId).distinct().toList());
        var named = all.stream().map(each -> new Named(Ids.next(), each)).toList();
        var told = new ArrayList<OutboxEntry>();
        var events = new TreeMap<UUID, Integer>();
        for (var each : named) {
            var credit = Objects.requireNonNull(credits.get(each.reversal().creditId()));
            var attendance = Objects.requireNonNull(present.get(credit.attendanceId()));
            var activity = Objects.requireNonNull(activities.get(attendance.activityId()));
            var of = activity.classification().of(attendance.role());
            int number = events.merge(attendance.id(), 1, Integer::sum);
            told.add(attendance.entry(
                    attendance.sequence() + number,
                    reversed(each, credit, attendance, of),
                    each.reversal().by(),
                    Traces.current()));
        }
        rows.reverse(named);
        events.forEach(attendances::number);
        outbox.append(told);
        return named.stream().map(Named::id).toList();
    }

    private Map<UUID, KeptCredit> standing(List<Reversal> all) {
        var ids = all.stream().map(Reversal::creditId).toList();
        var credits = rows.lock(ids);
        for (var id : ids) {
            var credit = credits.get(id);
            if (credit == null) {
                throw new NotFound("credit", id);
            }
            credit.requireStanding();
        }
        return credits;
    }

    private Map<UUID, Attendance> present(Collection<KeptCredit> credits) {
        var ids = credits.stream().map(KeptCredit::attendanceId).distinct().toList();
        return attendances.lock(ids).stream().collect(Collectors.toMap(Attendance::id, Function.identity()));
    }

    private static MinutesReversed reversed(Named named, KeptCredit credit, Attendance attendance, Classification of) {
        var reversal = named.reversal();
        return new MinutesReversed(
                named.id(),
                credit.id(),
                attendance.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                of,
                credit.day(),
                credit.minutes(),
                credit.ground().evidence(),
                credit.ground().method(),
                reversal.reasonCode(),
                credit.time().startsAt(),
                credit.time().endsAt(),
                reversal.objectionId(),
                reversal.evidenceRef(),
                reversal.evidenceDigest(),
                reversal.madeBy(),
                reversal.late());
    }
}
