package cn.practice.activity.signup.decision;

import static cn.practice.activity.signup.roster.Rosters.aShift;
import static cn.practice.activity.signup.roster.Rosters.aVolunteer;
import static cn.practice.activity.signup.roster.Rosters.account;
import static cn.practice.activity.signup.roster.Rosters.enter;
import static cn.practice.activity.signup.roster.Rosters.roster;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.copies.AgeClass;
import cn.practice.activity.copies.KnownVolunteer;
import cn.practice.activity.copies.VolunteerStatus;
import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.ShiftFacts;
import cn.practice.activity.signup.decision.Candidate.Known;
import cn.practice.activity.signup.decision.Candidate.RequestKey;
import cn.practice.activity.signup.decision.Outcome.Entered;
import cn.practice.activity.signup.decision.Outcome.Refused;
import cn.practice.activity.signup.decision.Outcome.Repeated;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Caller;
import cn.practice.activity.signup.decision.SignUpRequest.Applicant.Led;
import cn.practice.activity.signup.roster.ShiftRoster;
import cn.practice.activity.signup.roster.SignUp;
import cn.practice.kit.identity.By;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignUpDeciderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");

    private final KnownVolunteer ann = aVolunteer();
    private final KnownVolunteer bob = aVolunteer();
    private final KnownVolunteer cid = aVolunteer();

    @Test
    void servesWhoCameFirstThenFillsTheWaitlistThenRefuses() {
        var roster = roster(aShift(NINE), 1, 1);

        var outcomes = decide(List.of(roster), ask(roster, ann), ask(roster, bob), ask(roster, cid));

        assertThat(states(outcomes)).containsExactly("CONFIRMED", "WAITLISTED", "SHIFT_FULL");
    }

    @Test
    void givesAPersonOneOfTwoOverlappingShiftsOfOneBatch() {
        var morning = roster(aShift(NINE), 5, 0);
        var later = roster(aShift(NINE.plus(Duration.ofHours(1))), 5, 0);
        var after = roster(aShift(NINE.plus(Duration.ofHours(2))), 5, 0);

        var outcomes = decide(List.of(morning, later, after), ask(morning, ann), ask(later, ann), ask(after, ann));

        assertThat(states(outcomes)).containsExactly("CONFIRMED", "OVERLAP", "CONFIRMED");
    }

    @Test
    void answersTheSameRequestInOneBatchWithTheSameSignUp() {
        var roster = roster(aShift(NINE), 5, 0);

        var outcomes = decide(List.of(roster), ask(roster, ann), ask(roster, ann));

        assertThat(outcomes.get(1)).isEqualTo(new Repeated(((Entered) outcomes.get(0)).signUp()));
    }

    @Test
    void findsWhatAnEarlierRequestWithTheSameKeyMadeEvenIfItEnded() {
        var roster = roster(aShift(NINE), 5, 0);
        var withdrawn = enter(roster, ann, NOW);
        var again = new Known(request(roster.shift(), new Caller(), "key", account(ann)), ann);
        var met = Map.of(again.key().orElseThrow(), withdrawn);

        var outcomes = SignUpDecider.decide(state(List.of(roster), List.of(), met), List.of(again));

        assertThat(outcomes).containsExactly(new Repeated(withdrawn));
    }

    @Test
    void aNewcomerDoesNotPassThoseWhoWait() {
        var roster = roster(aShift(NINE), 2, 5, 1, 1);

        assertThat(states(decide(List.of(roster), ask(roster, ann)))).containsExactly("WAITLISTED");
    }

    @Test
    void saysWhyForEachPersonAndShift() {
        var open = aShift(NINE);
        var hazard = aShift("PUBLIC_ORDER", ActivityState.PUBLISHED, NINE);
        var held = aShift("CARING_AID", ActivityState.HELD, NINE);
        var draft = aShift("CARING_AID", ActivityState.DRAFT, NINE);

        assertThat(why(open, aVolunteer(VolunteerStatus.PENDING, AgeClass.ADULT)))
                .isEqualTo("VOLUNTEER_NOT_APPROVED");
        assertThat(why(open, aVolunteer(VolunteerStatus.SUSPENDED, AgeClass.ADULT)))
                .isEqualTo("SUSPENDED");
        assertThat(why(hazard, aVolunteer(VolunteerStatus.APPROVED, AgeClass.MINOR)))
                .isEqualTo("MINOR_HAZARD");
        assertThat(why(hazard, ann)).isEqualTo("CONFIRMED");
        assertThat(why(held, ann)).isEqualTo("SIGN_UP_CLOSED");
        assertThat(why(draft, ann)).isEqualTo("NOT_FOUND");
        assertThat(why(aShift(NOW), ann)).isEqualTo("SIGN_UP_CLOSED");
    }

    @Test
    void looksAtTheAgeOfTheShiftsDay() {
        var hazard = aShift("PUBLIC_ORDER", ActivityState.PUBLISHED, NINE);

        assertThat(why(hazard, minorUntil(LocalDate.of(2026, 3, 5)))).isEqualTo("CONFIRMED");
        assertThat(why(hazard, minorUntil(LocalDate.of(2026, 3, 6)))).isEqualTo("MINOR_HAZARD");
    }

    @Test
    void whoHasNoAccountIsSignedUpByOthersAlone() {
        var roster = roster(aShift(NINE), 5, 0);
        var enrolled =
                new KnownVolunteer(UUID.randomUUID(), "V1", null, VolunteerStatus.APPROVED, "1", AgeClass.ADULT, null);
        var led = request(roster.shift(), new Led(enrolled.id()), null, UUID.randomUUID());
        var own = request(roster.shift(), new Caller(), null, UUID.randomUUID());

        var outcomes = SignUpDecider.decide(
                state(List.of(roster), List.of(), Map.of()), Candidate.of(List.of(led, own), List.of(enrolled)));

        assertThat(states(outcomes)).containsExactly("CONFIRMED", "NOT_YET_KNOWN");
    }

    @Test
    void aShiftThatTakesNobodySaysSoBeforeTheCallerNeedsToBeKnown() {
        var open = roster(aShift(NINE), 5, 0);
        var closed = roster(aShift(NOW), 5, 0);
        var stranger = UUID.randomUUID();
        var requests = Stream.of(open.shift(), closed.shift(), aShift(NINE))
                .flatMap(shift -> Stream.of(
                        request(shift, new Caller(), null, stranger),
                        request(shift, new Led(stranger), null, stranger)))
                .toList();

        var outcomes = SignUpDecider.decide(
                state(List.of(open, closed), List.of(), Map.of()), Candidate.of(requests, List.of(ann)));

        assertThat(states(outcomes))
                .containsExactly(
                        "NOT_YET_KNOWN", "NOT_YET_KNOWN", "SIGN_UP_CLOSED", "SIGN_UP_CLOSED", "NOT_FOUND", "NOT_FOUND");
    }

    @Test
    void whoeverRegisteredLastUnderAnAccountIsItsVolunteer() {
        var earlier = new KnownVolunteer(
                UUID.randomUUID(), "V1", ann.subject(), VolunteerStatus.REJECTED, "1", AgeClass.ADULT, null);
        var request = request(aShift(NINE), new Caller(), null, account(ann));

        assertThat(Candidate.of(List.of(request), List.of(earlier, ann))).containsExactly(new Known(request, ann));
    }

    private static KnownVolunteer minorUntil(LocalDate day) {
        return new KnownVolunteer(
                UUID.randomUUID(), "V1", UUID.randomUUID(), VolunteerStatus.APPROVED, "1", AgeClass.MINOR, day);
    }

    private String why(ShiftFacts shift, KnownVolunteer person) {
        var roster = roster(shift, 5, 0);
        return states(decide(List.of(roster), ask(roster, person))).getFirst();
    }

    private static List<Outcome> decide(List<ShiftRoster> rosters, Candidate... candidates) {
        return SignUpDecider.decide(state(rosters, List.of(), Map.of()), Arrays.asList(candidates));
    }

    private static DecisionState state(List<ShiftRoster> rosters, List<SignUp> live, Map<RequestKey, SignUp> met) {
        var byShift =
                rosters.stream().collect(Collectors.toMap(each -> each.shift().id(), Function.identity()));
        return new DecisionState(byShift, live, met, Set.of("PUBLIC_ORDER"));
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

    private static Candidate ask(ShiftRoster roster, KnownVolunteer person) {
        return new Known(request(roster.shift(), new Caller(), null, account(person)), person);
    }

    private static SignUpRequest request(ShiftFacts shift, Applicant applicant, @Nullable String key, UUID by) {
        return new SignUpRequest(UUID.randomUUID(), shift.id(), applicant, key, By.self(by), NOW, null);
    }
}
