package cn.practice.activity.imports;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Imported;
import cn.practice.activity.attendance.AttendanceEvent.AttendanceRecorded;
import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.ImportedAttendance;
import cn.practice.activity.attendance.credit.Claim;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.Part;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.HeadCount;
import cn.practice.activity.plan.Particulars;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityHeld;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityPublished;
import cn.practice.activity.plan.activity.PastActivity;
import cn.practice.activity.reach.PastHeadCount;
import cn.practice.activity.reach.ReachEvent.ReachCounted;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The rows and events that a checked item becomes; it knows no database. */
final class ImportPlan {

    private final ImportedItem imported;
    private final Warrant warrant;
    private final Map<UUID, PersonTime> times;
    private final DayLimits limits;
    private final PastActivity activity;
    private final List<PastHeadCount> headCounts = new ArrayList<>();
    private final List<ImportedAttendance> attendances = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<OutboxEntry> told = new ArrayList<>();

    /**
     * Those of this item.
     *
     * @param times what its people have given, by person
     */
    ImportPlan(ImportedItem imported, Warrant warrant, Map<UUID, PersonTime> times, DayLimits limits) {
        this.imported = imported;
        this.warrant = warrant;
        this.times = times;
        this.limits = limits;
        this.activity = addActivity();
        imported.item().attendees().forEach(this::addAttendance);
    }

    private PastActivity addActivity() {
        var item = imported.item();
        var of = imported.classification();
        var day = warrant.dayOf(imported.period().startsAt());
        long sequence = 0;
        tell(
                ++sequence,
                new ActivityPublished(
                        imported.id(),
                        of,
                        imported.period().startsAt(),
                        imported.period().endsAt(),
                        item.title(),
                        new Particulars(null, null, null)));
        tell(++sequence, new ActivityHeld(imported.id(), of, day, warrant.late(day), warrant.proposed()));
        for (var count : item.headCounts()) {
            tell(++sequence, counted(addHeadCount(count)));
        }
        return new PastActivity(
                imported.id(), item.key(), Digest.of(item), item.title(), of, imported.period(), sequence);
    }

    private PastHeadCount addHeadCount(HeadCount count) {
        var row = new PastHeadCount(Ids.next(), imported.id(), count.audience(), count.channel(), count.persons());
        headCounts.add(row);
        return row;
    }

    private ReachCounted counted(PastHeadCount row) {
        var day = warrant.dayOf(imported.period().startsAt());
        return new ReachCounted(
                row.id(),
                imported.id(),
                imported.classification(),
                day,
                row.audience(),
                row.channel(),
                row.persons(),
                warrant.proposed(),
                warrant.late(day));
    }

    private void addAttendance(Attendee who) {
        var time = who.given() > 0 ? who.timeIn(imported.period(), timeOf(who)) : null;
        var day = warrant.dayOf(time == null ? imported.period().startsAt() : time.startsAt());
        var attendance = new Attendance(
                Ids.next(), imported.id(), who.volunteerId(), who.role(), day, new Imported(), null, null, 1);
        var claim = new Claim(
                attendance,
                imported.classification().of(who.role()),
                day,
                Ground.imported(warrant.proposed()),
                warrant.by(),
                warrant.beforeApproval(who.volunteerId(), day),
                warrant.late(day),
                Traces.current());
        told.add(attendance.entry(1, recorded(claim), claim.by(), claim.trace()));
        var taken = time == null ? List.<Part>of() : claim.take(timeOf(who), List.of(time), limits, 2);
        parts.addAll(taken);
        attendances.add(new ImportedAttendance(
                attendance.id(), imported.id(), who.volunteerId(), who.role(), day, 1 + taken.size()));
    }

    private AttendanceRecorded recorded(Claim claim) {
        var attendance = claim.attendance();
        return new AttendanceRecorded(
                attendance.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                attendance.role(),
                claim.classification(),
                claim.day(),
                Evidence.IMPORTED,
                warrant.proposed(),
                claim.beforeApproval(),
                claim.late());
    }

    private PersonTime timeOf(Attendee who) {
        return Objects.requireNonNull(times.get(who.volunteerId()));
    }

    private void tell(long sequence, Object event) {
        var id = imported.id().toString();
        told.add(new OutboxEntry(Topics.ACTIVITIES, id, id, sequence, event, warrant.by()));
    }

    PastActivity activity() {
        return activity;
    }

    List<PastHeadCount> headCounts() {
        return headCounts;
    }

    List<ImportedAttendance> attendances() {
        return attendances;
    }

    /** The minutes that are credited or held, which are told by those who save them. */
    List<Part> parts() {
        return parts;
    }

    List<OutboxEntry> told() {
        return told;
    }
}
