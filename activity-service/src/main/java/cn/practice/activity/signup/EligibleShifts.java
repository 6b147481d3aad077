package cn.practice.activity.signup;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shifts a person may take: SQL narrows down, the very rules of the decision have the last word. */
@ApplicationScoped
class EligibleShifts {

    private static final int CHUNK = 200;

    private final Sql sql;
    private final Plan plan;
    private final Books books;
    private final CivilTime time;

    EligibleShifts(Sql sql, Plan plan, Books books, CivilTime time) {
        this.sql = sql;
        this.plan = plan;
        this.books = books;
        this.time = time;
    }

    private record Place(Instant startsAt, UUID id) {}

    Page<EligibleShift> of(KnownVolunteer person, @Nullable String cursor, int limit) {
        if (Rules.ofPerson(person.id(), person, false) != null) {
            return new Page<>(List.of(), null);
        }
        var now = time.now();
        // whatever began before is over, and so is its sign-up
        var earliest = now.minus(Plan.LONGEST_SHIFT);
        var live = sql.list("""
                select * from sign_up
                 where volunteer_id = ? and state in ('CONFIRMED', 'WAITLISTED') and ends_at > ?""", SignUp::read, person.id(), earliest);
        var hazardous = books.hazardous();
        var found = new ArrayList<EligibleShift>();
        var chunk = candidates(start(cursor, earliest), now);
        while (!chunk.isEmpty() && found.size() <= limit) {
            var facts = plan.shifts(chunk.stream().map(Place::id).toList());
            for (var place : chunk) {
                var shift = facts.get(place.id());
                if (shift != null && isOpenTo(person, shift, hazardous.contains(kind(shift)), live, now)) {
                    found.add(view(shift));
                }
            }
            chunk = chunk.size() < CHUNK ? List.of() : candidates(chunk.getLast(), now);
        }
        return Page.of(
                found.size() > limit + 1 ? found.subList(0, limit + 1) : found,
                limit,
                last -> Cursor.encode(last.startsAt(), last.shiftId()));
    }

    private boolean isOpenTo(KnownVolunteer person, ShiftFacts shift, boolean hazard, List<SignUp> live, Instant now) {
        return Rules.ofShift(shift.id(), shift, now) == null
                && Rules.ofPerson(person.id(), person, hazard) == null
                && Rules.ofTime(shift, live) == null
                && book(shift).hasRoom();
    }

    private Book book(ShiftFacts shift) {
        return new Book(shift, time.dayOf(shift.period().startsAt()));
    }

    private EligibleShift view(ShiftFacts shift) {
        Period period = shift.period();
        return new EligibleShift(
                shift.id(),
                shift.activity().id(),
                kind(shift),
                shift.activity().classification().siteCode(),
                period.startsAt(),
                period.endsAt(),
                book(shift).hasPlaceForNewcomer() ? SignUpState.CONFIRMED : SignUpState.WAITLISTED);
    }

    private static String kind(ShiftFacts shift) {
        return shift.activity().classification().kind();
    }

    private List<Place> candidates(Place after, Instant now) {
        return sql.list(
                """
                select s.starts_at, s.id from shift s join activity a on a.id = s.activity_id
                 where (s.starts_at, s.id) > (?, ?) and s.sign_up_closes_at > ?
                   and (s.sign_up_opens_at is null or s.sign_up_opens_at <= ?) and a.state = 'PUBLISHED'
                   and (s.taken < s.capacity or s.waitlisted < s.waitlist_limit)
                 order by s.starts_at, s.id limit ?""",
                row -> new Place(row.instant("starts_at"), row.id("id")),
                after.startsAt,
                after.id,
                now,
                now,
                CHUNK);
    }

    private static Place start(@Nullable String cursor, Instant earliest) {
        var first = new Place(earliest, new UUID(0, 0));
        if (cursor == null) {
            return first;
        }
        try {
            var parts = Cursor.decode(cursor, 2);
            var next = new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            return next.startsAt.isBefore(earliest) ? first : next;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidCursor();
        }
    }
}
