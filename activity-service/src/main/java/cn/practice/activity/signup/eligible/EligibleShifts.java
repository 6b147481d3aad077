package cn.practice.activity.signup.eligible;

import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.kind.Kinds;
import cn.practice.activity.plan.Plan;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.decision.SignUpRules;
import cn.practice.activity.signup.roster.ShiftRoster;
import cn.practice.activity.signup.roster.ShiftRosters;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.activity.signup.roster.SignUpState;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shifts a person may take: SQL narrows down, the very rules of the decision have the last word. Somebody who may take
 * none at all is told why, since an empty list would say that nothing is open.
 */
@ApplicationScoped
class EligibleShifts {

    private static final int CHUNK = 200;

    private final ShiftRosters rosters;
    private final Kinds kinds;
    private final InstantSource clock;

    EligibleShifts(ShiftRosters rosters, Kinds kinds, InstantSource clock) {
        this.rosters = rosters;
        this.kinds = kinds;
        this.clock = clock;
    }

    private record Place(Instant startsAt, UUID id) {}

    Page<EligibleShift> of(KnownVolunteer person, @Nullable String cursor, int limit) {
        var refusal = SignUpRules.ofStanding(person);
        if (refusal != null) {
            throw refusal;
        }
        var now = clock.instant();
        // whatever began before is over, and so is its sign-up
        var earliest = now.minus(Plan.LONGEST_SHIFT);
        var live = rosters.live(List.of(person.id()), earliest);
        var found = new ArrayList<EligibleShift>();
        var chunk = candidates(start(cursor, earliest), now);
        while (!chunk.isEmpty() && found.size() <= limit) {
            chunk.stream()
                    .filter(each -> isOpenTo(person, each, live, now))
                    .map(EligibleShifts::view)
                    .forEach(found::add);
            chunk = chunk.size() < CHUNK
                    ? List.of()
                    : candidates(place(chunk.getLast().shift()), now);
        }
        return Page.of(
                found.size() > limit + 1 ? found.subList(0, limit + 1) : found,
                limit,
                last -> Cursor.encode(last.startsAt(), last.shiftId()));
    }

    /** Shifts with room; which of them the person may take is for the rules to say. */
    private List<ShiftRoster> candidates(Place after, Instant now) {
        return rosters.withRoom(now, after.startsAt, after.id, CHUNK);
    }

    private boolean isOpenTo(KnownVolunteer person, ShiftRoster roster, List<SignUp> live, Instant now) {
        var shift = roster.shift();
        boolean hazard =
                kinds.catalogue().get(shift.activity().classification().kind()).hazard();
        return SignUpRules.ofShift(shift, now) == null
                && SignUpRules.ofPerson(person, hazard, roster.day()) == null
                && SignUpRules.ofTime(shift, live) == null;
    }

    private static EligibleShift view(ShiftRoster roster) {
        var shift = roster.shift();
        var classification = shift.activity().classification();
        return new EligibleShift(
                shift.id(),
                shift.activity().id(),
                classification.kind(),
                classification.siteCode(),
                shift.period().startsAt(),
                shift.period().endsAt(),
                roster.hasPlaceForNewcomer() ? SignUpState.CONFIRMED : SignUpState.WAITLISTED);
    }

    private static Place place(ShiftFacts shift) {
        return new Place(shift.period().startsAt(), shift.id());
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
