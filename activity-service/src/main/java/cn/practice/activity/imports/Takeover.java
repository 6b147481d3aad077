package cn.practice.activity.imports;

import cn.practice.activity.attendance.AttendanceEvent.AttendanceRecorded;
import cn.practice.activity.attendance.AttendanceEvent.MinutesCredited;
import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.HeadCount;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityHeld;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityPublished;
import cn.practice.activity.reach.ReachEvent.ReachCounted;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.OutboxEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows and events that checked items become; it knows no database. */
final class Takeover {

    private final ZoneId zone;
    private final List<Past> activities = new ArrayList<>();
    private final List<Reached> reached = new ArrayList<>();
    private final List<Came> came = new ArrayList<>();
    private final List<OutboxEntry> told = new ArrayList<>();

    Takeover(List<Past> items, ZoneId zone) {
        this.zone = zone;
        items.forEach(this::add);
    }

    /** A head-count of an activity. */
    record Reached(UUID id, UUID activityId, HeadCount count) {}

    /** An attendance, with its credit where minutes were given. */
    record Came(UUID id, UUID creditId, UUID activityId, LocalDate day, Attendee who, Classification classification) {

        boolean hasCredit() {
            return who.given() > 0;
        }

        long sequence() {
            return hasCredit() ? 2 : 1;
        }
    }

    private void add(Past past) {
        activities.add(past);
        var day = dayOf(past.period().startsAt());
        tellActivity(
                past,
                1,
                new ActivityPublished(
                        past.id(),
                        past.classification(),
                        past.period().startsAt(),
                        past.period().endsAt()));
        tellActivity(past, 2, new ActivityHeld(past.id(), past.classification(), day));
        long sequence = 2;
        for (var count : past.item().headCounts()) {
            sequence++;
            addReach(past, day, count, sequence);
        }
        past.item().attendees().forEach(who -> addAttendance(past, day, who));
    }

    private void addReach(Past past, LocalDate day, HeadCount count, long sequence) {
        var row = new Reached(Ids.next(), past.id(), count);
        reached.add(row);
        tellActivity(
                past,
                sequence,
                new ReachCounted(
                        row.id(),
                        past.id(),
                        past.classification(),
                        day,
                        count.audience(),
                        count.channel(),
                        count.persons()));
    }

    private void addAttendance(Past past, LocalDate day, Attendee who) {
        var of = past.classification().of(who.role());
        var row = new Came(Ids.next(), Ids.next(), past.id(), day, who, of);
        came.add(row);
        tellAttendance(
                row,
                1,
                new AttendanceRecorded(row.id(), past.id(), who.volunteerId(), who.role(), of, day, Evidence.IMPORTED));
        if (row.hasCredit()) {
            tellAttendance(
                    row,
                    2,
                    new MinutesCredited(
                            row.creditId(),
                            row.id(),
                            past.id(),
                            who.volunteerId(),
                            of,
                            day,
                            who.given(),
                            Evidence.IMPORTED));
        }
    }

    private void tellActivity(Past past, long sequence, Object event) {
        var id = past.id().toString();
        told.add(new OutboxEntry(Topics.ACTIVITIES, id, id, sequence, event));
    }

    private void tellAttendance(Came row, long sequence, Object event) {
        told.add(new OutboxEntry(
                Topics.ATTENDANCES, row.activityId().toString(), row.id().toString(), sequence, event));
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** How many events were told about an activity. */
    static long sequenceOf(Past past) {
        return 2L + past.item().headCounts().size();
    }

    List<Past> activities() {
        return activities;
    }

    List<Reached> reached() {
        return reached;
    }

    List<Came> came() {
        return came;
    }

    List<Came> credited() {
        return came.stream().filter(Came::hasCredit).toList();
    }

    List<OutboxEntry> told() {
        return told;
    }
}
