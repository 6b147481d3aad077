package cn.practice.activity.signup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.copies.AgeClass;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.VolunteerStatus;
import cn.practice.activity.plan.ActivityFacts;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.signup.Outcome.Entered;
import cn.practice.activity.signup.Outcome.Refused;
import cn.practice.activity.signup.Outcome.Repeated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");

    private final KnownVolunteer ann = person(VolunteerStatus.APPROVED, AgeClass.ADULT);
    private final KnownVolunteer bob = person(VolunteerStatus.APPROVED, AgeClass.ADULT);
    private final KnownVolunteer cid = person(VolunteerStatus.APPROVED, AgeClass.ADULT);

    @Test
    void servesWhoCameFirstThenFillsTheWaitlistThenRefuses() {
        var shift = aShift(NINE, 1, 1);

        var outcomes = decide(List.of(shift), ask(shift, ann), ask(shift, bob), ask(shift, cid));

        assertThat(states(outcomes)).containsExactly("CONFIRMED", "WAITLISTED", "SHIFT_FULL");
    }

    @Test
    void givesAPersonOneOfTwoOverlappingShiftsOfOneBatch() {
        var morning = aShift(NINE, 5, 0);
        var later = aShift(NINE.plus(Duration.ofHours(1)), 5, 0);
        var after = aShift(NINE.plus(Duration.ofHours(2)), 5, 0);

        var outcomes = decide(List.of(morning, later, after), ask(morning, ann), ask(later, ann), ask(after, ann));

        assertThat(states(outcomes)).containsExactly("CONFIRMED", "OVERLAP", "CONFIRMED");
    }

    @Test
    void answersTheSameRequestInOneBatchWithTheSameSignUp() {
        var shift = aShift(NINE, 5, 0);

        var outcomes = decide(List.of(shift), ask(shift, ann), ask(shift, ann));

        assertThat(outcomes.get(1)).isEqualTo(new Repeated(((Entered) outcomes.get(0)).signUp()));
    }

    @Test
    void aNewcomerDoesNotPassThoseWhoWait() {
        var shift = aShift(NINE, 2, 5, 1, 1);

        assertThat(states(decide(List.of(shift), ask(shift, ann)))).containsExactly("WAITLISTED");
    }

    @Test
    void saysWhyForEachPersonAndShift() {
        var open = aShift(NINE, 5, 0);
        var hazard = shift("PUBLIC_ORDER", ActivityState.PUBLISHED, NINE, 5, 0, 0, 0);
        var held = shift("CARING_AID", ActivityState.HELD, NINE, 5, 0, 0, 0);
        var draft = shift("CARING_AID", ActivityState.DRAFT, NINE, 5, 0, 0, 0);

        assertThat(why(open, person(VolunteerStatus.PENDING, AgeClass.ADULT))).isEqualTo("VOLUNTEER_NOT_APPROVED");
        assertThat(why(open, person(VolunteerStatus.SUSPENDED, AgeClass.ADULT))).isEqualTo("SUSPENDED");
        assertThat(why(hazard, person(VolunteerStatus.APPROVED, AgeClass.MINOR)))
                .isEqualTo("MINOR_HAZARD");
        assertThat(why(hazard, ann)).isEqualTo("CONFIRMED");
        assertThat(why(held, ann)).isEqualTo("SIGN_UP_CLOSED");
        assertThat(why(draft, ann)).isEqualTo("NOT_FOUND");
        assertThat(why(aShift(NOW, 5, 0), ann)).isEqualTo("SIGN_UP_CLOSED");
    }

    @Test
    void promotionPassesOverWhoIsSuspendedMeanwhile() {
        var shift = aShift(NINE, 1, 5);
        var book = new Book(shift, LocalDate.EPOCH);
        var first = book.enter(ask(shift, ann));
        var barred = person(VolunteerStatus.SUSPENDED, AgeClass.ADULT);
        var waiting = List.of(book.enter(ask(shift, barred)), book.enter(ask(shift, bob)), book.enter(ask(shift, cid)));
        book.withdraw(first, NOW);

        Promotion.run(book, Promotion.Cause.GIVEN_BACK, waiting, byId(List.of(ann, barred, bob, cid)), false, NOW);

        assertThat(book.changed())
                .extracting(SignUp::state)
                .containsExactly(SignUpState.WITHDRAWN, SignUpState.DROPPED, SignUpState.CONFIRMED);
        assertThat(book.waitlisted()).isEqualTo(1);
        assertThat(book.told()).extracting(each -> each.version()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void promotionStopsAtTheWithdrawalDeadline() {
        var shift = aShift(NINE, 1, 5);
        var book = new Book(shift, LocalDate.EPOCH);
        var first = book.enter(ask(shift, ann));
        var waiting = List.of(book.enter(ask(shift, bob)));
        book.drop(first, "SUSPENDED", NINE);

        Promotion.run(book, Promotion.Cause.GIVEN_BACK, waiting, byId(List.of(bob)), false, NINE);

        assertThat(book.waitlisted()).isEqualTo(1);
        assertThat(book.hasPlaceForNewcomer()).isFalse();
    }

    @Test
    void placesThatAreAddedAreFilledUntilTheShiftEnds() {
        var shift = aShift(NINE, 1, 5);
        var book = new Book(shift, LocalDate.EPOCH);
        var first = book.enter(ask(shift, ann));
        var waiting = List.of(book.enter(ask(shift, bob)));
        book.drop(first, "SUSPENDED", NINE);
        var end = shift.period().endsAt();

        Promotion.run(book, Promotion.Cause.ADDED, waiting, byId(List.of(bob)), false, end);
        assertThat(book.waitlisted()).isEqualTo(1);
        Promotion.run(book, Promotion.Cause.ADDED, waiting, byId(List.of(bob)), false, end.minusMillis(1));

        assertThat(book.waitlisted()).isZero();
    }

    private String why(ShiftFacts shift, KnownVolunteer person) {
        var situation = situation(List.of(shift), List.of(person));
        return states(Decisions.decide(situation, List.of(ask(shift, person)))).getFirst();
    }

    private List<Outcome> decide(List<ShiftFacts> shifts, Asked... asked) {
        return Decisions.decide(situation(shifts, List.of(ann, bob, cid)), Arrays.asList(asked));
    }

    private static Situation situation(List<ShiftFacts> shifts, List<KnownVolunteer> people) {
        var books = shifts.stream()
                .map(each -> new Book(each, LocalDate.EPOCH))
                .collect(Collectors.toMap(Book::shiftId, Function.identity()));
        return new Situation(books, byId(people), List.of(), Map.of(), Set.of("PUBLIC_ORDER"));
    }

    private static Map<UUID, KnownVolunteer> byId(List<KnownVolunteer> people) {
        return people.stream().collect(Collectors.toMap(KnownVolunteer::id, Function.identity()));
    }

    private static List<String> states(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(each -> switch (each) {
                    case Entered(var signUp, var position) -> signUp.state().name();
                    case Repeated(var signUp) -> "REPEATED";
                    case Refused(var refusal) -> refusal.code();
                })
                .toList();
    }

    private static Asked ask(ShiftFacts shift, KnownVolunteer person) {
        return new Asked(UUID.randomUUID(), shift.id(), person.id(), null, person.subject(), false, NOW, null);
    }

    private static KnownVolunteer person(VolunteerStatus status, AgeClass age) {
        return new KnownVolunteer(UUID.randomUUID(), "V1", UUID.randomUUID(), status, "1", age);
    }

    private static ShiftFacts aShift(Instant startsAt, int capacity, int waitlist) {
        return aShift(startsAt, capacity, waitlist, 0, 0);
    }

    private static ShiftFacts aShift(Instant startsAt, int capacity, int waitlist, int taken, int waiting) {
        return shift("CARING_AID", ActivityState.PUBLISHED, startsAt, capacity, waitlist, taken, waiting);
    }

    private static ShiftFacts shift(
            String kind, ActivityState state, Instant startsAt, int capacity, int waitlist, int taken, int waiting) {
        var period = new Period(startsAt, startsAt.plus(Duration.ofHours(2)));
        var classification = new Classification("1", "1", null, kind, null, null, true);
        return new ShiftFacts(
                UUID.randomUUID(),
                new ActivityFacts(UUID.randomUUID(), state, classification, period),
                ShiftRole.SERVICE,
                period,
                null,
                startsAt,
                startsAt,
                capacity,
                waitlist,
                taken,
                waiting,
                0);
    }
}
