package cn.practice.activity.imports;

import cn.practice.activity.attendance.AttendanceEvent.AttendanceRecorded;
import cn.practice.activity.attendance.AttendanceEvent.MinutesCredited;
import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.ImportedAttendance;
import cn.practice.activity.attendance.credit.ImportedCredit;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows and events that checked items become; it knows no database. */
final class ImportPlan {

    private final ZoneId zone;
    private final Map<String, By> owners;
    private final List<PastActivity> activities = new ArrayList<>();
    private final List<PastHeadCount> headCounts = new ArrayList<>();
    private final List<ImportedAttendance> attendances = new ArrayList<>();
    private final List<ImportedCredit> credits = new ArrayList<>();
    private final List<OutboxEntry> told = new ArrayList<>();

    /**
     * Those of these items.
     *
     * @param owners as whom they are imported, by the site that owns them
     */
    ImportPlan(List<ImportedItem> items, ZoneId zone, Map<String, By> owners) {
        this.zone = zone;
        this.owners = owners;
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
                        row.persons()));
    }

    private void addAttendance(ImportedItem imported, LocalDate day, Attendee who) {
        var of = imported.classification().of(who.role());
        var row = new ImportedAttendance(
                Ids.next(), imported.id(), who.volunteerId(), who.role(), day, who.given() > 0 ? 2 : 1);
        attendances.add(row);
        tellAttendance(
                row,
                1,
                of,
                new AttendanceRecorded(
                        row.id(), imported.id(), who.volunteerId(), who.role(), of, day, Evidence.IMPORTED));
        if (who.given() > 0) {
            addCredit(row, of, who.given());
        }
    }

    private void addCredit(ImportedAttendance attendance, Classification of, int minutes) {
        var row = new ImportedCredit(Ids.next(), attendance.id(), minutes);
        credits.add(row);
        tellAttendance(
                attendance,
                2,
                of,
                new MinutesCredited(
                        row.id(),
                        attendance.id(),
                        attendance.activityId(),
                        attendance.volunteerId(),
                        of,
                        attendance.day(),
                        minutes,
                        Ground.imported()));
    }

    private void tellActivity(ImportedItem imported, long sequence, Object event) {
        var id = imported.id().toString();
        told.add(new OutboxEntry(Topics.ACTIVITIES, id, id, sequence, event, by(imported.classification())));
    }

    private void tellAttendance(ImportedAttendance row, long sequence, Classification of, Object event) {
        told.add(new OutboxEntry(
                Topics.ATTENDANCES, row.activityId().toString(), row.id().toString(), sequence, event, by(of)));
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

    List<ImportedCredit> credits() {
        return credits;
    }

    List<OutboxEntry> told() {
        return told;
    }
}
