package cn.practice.activity.imports;

import cn.practice.activity.attendance.credit.Minutes;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.VolunteerStatus;
import cn.practice.activity.imports.Import.Attendee;
import cn.practice.activity.imports.Import.Item;
import cn.practice.activity.imports.Refusals.AttendeeNotApproved;
import cn.practice.activity.imports.Refusals.CheckerAmongAttendees;
import cn.practice.activity.imports.Refusals.DuplicateVolunteer;
import cn.practice.activity.imports.Refusals.LongerThanADay;
import cn.practice.activity.imports.Refusals.MakerAmongAttendees;
import cn.practice.activity.imports.Refusals.SuspendedThen;
import cn.practice.activity.kind.Kind;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.kit.problem.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules that each line of an item is held against: who came, and for how long they served. */
final class LineChecks {

    private final KnownHere known;
    private final Hands hands;
    private final ZoneId zone;

    LineChecks(KnownHere known, Hands hands, ZoneId zone) {
        this.known = known;
        this.hands = hands;
        this.zone = zone;
    }

    void check(Item item, Kind kind, Period period) {
        var persons = new HashSet<UUID>();
        for (var each : item.attendees()) {
            requirePerson(each.volunteerId(), period);
            if (!persons.add(each.volunteerId())) {
                throw new DuplicateVolunteer();
            }
            requireTime(each, period);
            requireMinutes(each, kind, period);
        }
    }

    private void requirePerson(UUID id, Period period) {
        var person = known.volunteers().get(id);
        if (person == null) {
            throw known.missing().of("volunteer", id);
        }
        if (person.signsInAs(hands.maker())) {
            throw new MakerAmongAttendees();
        }
        if (signsInAs(person, hands.checker())) {
            throw new CheckerAmongAttendees();
        }
        if (person.status() != VolunteerStatus.APPROVED) {
            throw new AttendeeNotApproved(person);
        }
        if (known.isSuspendedOn(id, dayOf(period.startsAt())) || known.isSuspendedOn(id, dayOf(lastOf(period)))) {
            throw new SuspendedThen(person);
        }
    }

    /** An activity ends before its end: until midnight is not the next day. */
    private static Instant lastOf(Period period) {
        return period.endsAt().minusNanos(1);
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static boolean signsInAs(KnownVolunteer person, @Nullable UUID account) {
        return account != null && person.signsInAs(account);
    }

    private static void requireTime(Attendee each, Period period) {
        if (!each.isTimed()) {
            return;
        }
        var from = each.from();
        var to = each.to();
        if (from == null || to == null) {
            throw new Invalid("attendances.from", "together with to");
        }
        var time = new Period(Period.sane("attendances.from", from), Period.sane("attendances.to", to));
        if (time.length().toMinutes() < 1) {
            throw new Invalid("attendances.to", "at least a minute after from");
        }
        if (!period.contains(time)) {
            throw new Invalid("attendances.from", "within the hours of the activity");
        }
        if (each.minutes() != null && each.minutes() != time.length().toMinutes()) {
            throw new Invalid("attendances.minutes", "the whole minutes between from and to");
        }
    }

    private static void requireMinutes(Attendee each, Kind kind, Period period) {
        if (each.given() > 0) {
            boolean serves = each.role() == ShiftRole.SERVICE && kind.countsAsService();
            Minutes.requireCreditable(serves, each.given(), period);
            if (period.length().compareTo(Plan.LONGEST_SHIFT) > 0) {
                throw new LongerThanADay();
            }
        }
    }
}
