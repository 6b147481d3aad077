package cn.practice.local.sample;

import cn.practice.local.client.Callers;
import cn.practice.local.client.Listing;
import cn.practice.local.client.Persona;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
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
    private final Outcomes outcomes = new Outcomes();
    private final Deque<LiveActivity> running = new ArrayDeque<>();

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
            outcomes.count(Step.PUBLISHED);
            return;
        }
        var it = running.removeFirst();
        if (it.next()) {
            running.addLast(it);
        }
    }

    /** How often each thing happened so far. */
    public Map<Step, Integer> done() {
        return outcomes.counts();
    }

    private LiveActivity begin() {
        var villages = TeamPlan.villages(district.stations());
        var team = villages.get(1 + random.nextInt(villages.size() - 1));
        var members = new ArrayList<>(volunteering.membersOf(team));
        var leader = members.removeFirst();
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
        var published = draft.publish(callers.activity(leader.subject()));
        return new LiveActivity(callers, outcomes, random, published, leader, members);
    }

    private Map<String, UUID> teams() {
        var teams = new HashMap<String, UUID>();
        Listing.all(callers.volunteer(Persona.ADMIN.subject()), "/teams")
                .forEach(team -> teams.put(
                        team.path("name").asText(),
                        UUID.fromString(team.path("id").asText())));
        return teams;
    }
}
