package cn.practice.activity.imports;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Attendance.Source.Imported;
import cn.practice.activity.attendance.AttendanceEvent;
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
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Particulars;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityHeld;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityPublished;
import cn.practice.activity.plan.activity.PastActivity;
import cn.practice.activity.reach.PastHeadCount;
import cn.practice.activity.reach.ReachEvent.ReachCounted;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.trace.Traces;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The rows and events that checked items become; it knows no database. */
final class ImportPlan {

    private final ZoneId zone;
    private final Map<String, By> owners;
    private final Map<UUID, PersonTime> times;
    private final DayLimits limits;
    private final List<PastActivity> activities = new ArrayList<>();
    private final List<PastHeadCount> headCounts = new ArrayList<>();
    private final List<ImportedAttendance> attendances = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<OutboxEntry> told = new ArrayList<>();

    /**
     * Those of these items.
     *
     * @param times what their people have given, by person
     * @param owners as whom they are imported, by the site that owns them
     */
    ImportPlan(
            List<ImportedItem> items,
            ZoneId zone,
            Map<String, By> owners,
            Map<UUID, PersonTime> times,
            DayLimits limits) {
        this.zone = zone;
        this.owners = owners;
        this.times = times;
        this.limits = limits;
        items.forEach(this::add);
    }

    private void add(ImportedItem imported) {
        var item = imported.item();
        var day = LocalDate.ofInstant(imported.period().startsAt(), zone);
        long sequence = 0;
        tellActivity(
                imported,
                ++sequence,
                new ActivityPublished(
                        imported.id(),
                        imported.classification(),
                        imported.period().startsAt(),
                        imported.period().endsAt(),
                        item.title(),
                        new Particulars(null, null, null)));
        tellActivity(imported, ++sequence, new ActivityHeld(imported.id(), imported.classification(), day));
        for (var count : item.headCounts()) {
            addHeadCount(imported, day, count, ++sequence);
        }
        item.attendees().forEach(who -> addAttendance(imported, day, who));
        activities.add(new PastActivity(
                imported.id(),
                item.key(),
                Digest.of(item),
                item.title(),
                imported.classification(),
                imported.period(),
                sequence));
    }

    private void addHeadCount(ImportedItem imported, LocalDate day, HeadCount count, long sequence) {
        var row = new PastHeadCount(Ids.next(), imported.id(), count.audience(), count.channel(), count.persons());
        headCounts.add(row);
        tellActivity(
                imported,
                sequence,
                new ReachCounted(
                        row.id(),
                        imported.id(),
                        imported.classification(),
                        day,
                        row.audience(),
                        row.channel(),
                        row.persons(),
                        null,
                        null));
    }

    private void addAttendance(ImportedItem imported, LocalDate day, Attendee who) {
        var of = imported.classification().of(who.role());
        var attendance = new Attendance(
                Ids.next(), imported.id(), who.volunteerId(), who.role(), day, new Imported(), null, null, 1);
        tellAttendance(
                attendance,
                of,
                new AttendanceRecorded(
                        attendance.id(), imported.id(), who.volunteerId(), who.role(), of, day, Evidence.IMPORTED));
        var credited = who.given() > 0 ? credit(imported, attendance, of, who) : List.<Part>of();
        parts.addAll(credited);
        attendances.add(new ImportedAttendance(
                attendance.id(), imported.id(), who.volunteerId(), who.role(), day, 1 + credited.size()));
    }

    private List<Part> credit(ImportedItem imported, Attendance attendance, Classification of, Attendee who) {
        var person = Objects.requireNonNull(times.get(who.volunteerId()));
        var time = person.place(imported.period(), who.given());
        var claim =
                new Claim(attendance, of, attendance.day(), Ground.imported(), by(of), null, null, Traces.current());
        return claim.take(person, List.of(time), limits, 2);
    }

    private void tellActivity(ImportedItem imported, long sequence, Object event) {
        var id = imported.id().toString();
        told.add(new OutboxEntry(Topics.ACTIVITIES, id, id, sequence, event, by(imported.classification())));
    }

    private void tellAttendance(Attendance attendance, Classification of, AttendanceEvent event) {
        told.add(attendance.entry(1, event, by(of), Traces.current()));
    }

    private By by(Classification of) {
        return Objects.requireNonNull(owners.get(of.ownerSiteCode()));
    }

    List<PastActivity> activities() {
        return activities;
    }

    List<PastHeadCount> headCounts() {
        return headCounts;
    }

    List<ImportedAttendance> attendances() {
        return attendances;
    }

    List<Part> parts() {
        return parts;
    }

    List<OutboxEntry> told() {
        return told;
    }
}
