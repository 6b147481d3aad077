package cn.practice.local.sample;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Listing;
import cn.practice.local.client.Persona;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** A day as it goes on: people sign up, come and go, heads are counted, what is over is held and the next thing begins. */
public final class LiveDay {

    /** What may happen in one step. */
    public enum Step {
        PUBLISHED,
        SIGNED_UP,
        CHECKED_IN,
        CHECKED_OUT,
        HEADS_COUNTED,
        HELD,
        REFUSED
    }

    private static final int PLACES = 12;
    private static final Duration LENGTH = Duration.ofHours(2);

    private final Callers callers;
    private final InstantSource clock;
    private final Random random = new Random();
    private final SampleDistrict district;
    private final Volunteering volunteering;
    private final Map<Step, Integer> done = new EnumMap<>(Step.class);
    private final Deque<Running> running = new ArrayDeque<>();

    /** An activity of this day: who has still to come, who is there, and what is left to count. */
    private static final class Running {

        private final UUID activity;
        private final UUID shift;
        private final UUID leader;
        private final Deque<Person> expected;
        private final Deque<UUID> signedUp = new ArrayDeque<>();
        private final Deque<UUID> present = new ArrayDeque<>();
        private int headCounts = 2;

        Running(UUID activity, UUID shift, UUID leader, List<Person> expected) {
            this.activity = activity;
            this.shift = shift;
            this.leader = leader;
            this.expected = new ArrayDeque<>(expected);
        }
    }

    public LiveDay(Callers callers, InstantSource clock) {
        this.callers = callers;
        this.clock = clock;
        this.district = SampleDistrict.endingOn(LocalDate.ofInstant(clock.instant(), PastYear.ZONE));
        this.volunteering = new Volunteering(callers, district, new Ids());
    }

    /** Does the next thing somewhere. */
    public void step() {
        if (running.size() < 3) {
            running.add(begin());
            count(Step.PUBLISHED);
            return;
        }
        var it = running.removeFirst();
        if (next(it)) {
            running.addLast(it);
        }
    }

    /** How often each thing happened so far. */
    public Map<Step, Integer> done() {
        return new EnumMap<>(done);
    }

    private Running begin() {
        var villages = TeamPlan.villages(district.stations());
        var team = villages.get(1 + random.nextInt(villages.size() - 1));
        var members = new ArrayList<>(volunteering.membersOf(team));
        var leader = members.removeFirst().subject();
        var now = clock.instant();
        var teamId = Objects.requireNonNull(teams().get(team.name()), team.name());
        var kind = team.kinds().getFirst();
        var draft = new Draft(
                ServiceWork.titleOf(kind),
                kind,
                team.siteCode(),
                teamId,
                now.minusSeconds(60),
                now.plus(LENGTH),
                now.plus(LENGTH),
                "SERVICE",
                PLACES,
                5);
        var activity = draft.publish(callers.activity(leader));
        return new Running(activity.id(), Draft.shiftOf(activity), leader, members);
    }

    private Map<String, UUID> teams() {
        var teams = new HashMap<String, UUID>();
        Listing.all(callers.volunteer(Persona.ADMIN.subject()), "/teams")
                .forEach(team -> teams.put(
                        team.path("name").asText(),
                        UUID.fromString(team.path("id").asText())));
        return teams;
    }

    private boolean next(Running it) {
        var leader = callers.activity(it.leader);
        if (!it.expected.isEmpty()) {
            var person = it.expected.removeFirst();
            var answer = callers.activity(person.subject()).post("/shifts/" + it.shift + "/sign-ups");
            if (counted(Step.SIGNED_UP, answer) && answer.text("state").equals("CONFIRMED")) {
                it.signedUp.add(UUID.fromString(answer.text("volunteerId")));
            }
            return true;
        }
        if (!it.signedUp.isEmpty()) {
            var presence = Map.of("shiftId", it.shift, "volunteerId", it.signedUp.removeFirst());
            var answer = leader.post("/check-ins", presence);
            if (counted(Step.CHECKED_IN, answer)) {
                it.present.add(answer.id());
            }
            return true;
        }
        if (it.headCounts > 0) {
            it.headCounts--;
            var heads = Map.of(
                    "activityId",
                    it.activity,
                    "audience",
                    it.headCounts == 0 ? "VILLAGE" : "ENTERPRISE",
                    "channel",
                    "ON_SITE",
                    "persons",
                    5 + random.nextInt(40));
            counted(Step.HEADS_COUNTED, leader.post("/reach", heads));
            return true;
        }
        if (!it.present.isEmpty()) {
            counted(Step.CHECKED_OUT, leader.put("/attendances/" + it.present.removeFirst() + "/check-out"));
            return true;
        }
        counted(Step.HELD, leader.put("/activities/" + it.activity + "/holding"));
        return false;
    }

    // A refusal is part of a day: somebody is at two places, or the shift is full.
    private boolean counted(Step step, Answer answer) {
        boolean accepted = answer.status() < 300;
        if (!accepted) {
            answer.expect(409, 403, 422);
        }
        count(accepted ? step : Step.REFUSED);
        return accepted;
    }

    private void count(Step step) {
        done.merge(step, 1, Integer::sum);
    }
}
