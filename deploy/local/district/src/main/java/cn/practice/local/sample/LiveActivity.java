package cn.practice.local.sample;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.sample.LiveDay.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** An activity of a live day: who has still to come, who is there, and what is left to count. */
final class LiveActivity {

    private final Callers callers;
    private final Outcomes outcomes;
    private final Random random;
    private final Api leader;
    private final UUID activity;
    private final UUID shift;
    private final Deque<Person> expected;
    private final Deque<UUID> signedUp = new ArrayDeque<>();
    private final Deque<UUID> present = new ArrayDeque<>();
    private final Deque<String> audiences = new ArrayDeque<>(List.of("ENTERPRISE", "VILLAGE"));

    LiveActivity(
            Callers callers, Outcomes outcomes, Random random, Answer published, Person leader, List<Person> expected) {
        this.callers = callers;
        this.outcomes = outcomes;
        this.random = random;
        this.leader = callers.activity(leader.subject());
        this.activity = published.id();
        this.shift = Draft.shiftOf(published);
        this.expected = new ArrayDeque<>(expected);
    }

    /** Does what comes next; false when that was the last. */
    boolean next() {
        if (!expected.isEmpty()) {
            signUp(expected.removeFirst());
        } else if (!signedUp.isEmpty()) {
            checkIn(signedUp.removeFirst());
        } else if (!audiences.isEmpty()) {
            countHeads(audiences.removeFirst());
        } else if (!present.isEmpty()) {
            outcomes.accepted(Step.CHECKED_OUT, leader.put("/attendances/" + present.removeFirst() + "/check-out"));
        } else {
            outcomes.accepted(Step.HELD, leader.put("/activities/" + activity + "/holding"));
            return false;
        }
        return true;
    }

    private void signUp(Person person) {
        var answer = callers.activity(person.subject()).post("/shifts/" + shift + "/sign-ups");
        if (outcomes.accepted(Step.SIGNED_UP, answer) && answer.text("state").equals("CONFIRMED")) {
            signedUp.add(UUID.fromString(answer.text("volunteerId")));
        }
    }

    private void checkIn(UUID volunteer) {
        var answer = leader.post("/check-ins", Map.of("shiftId", shift, "volunteerId", volunteer));
        if (outcomes.accepted(Step.CHECKED_IN, answer)) {
            present.add(answer.id());
        }
    }

    private void countHeads(String audience) {
        var heads = Map.of(
                "activityId", activity, "audience", audience, "channel", "ON_SITE", "persons", 5 + random.nextInt(40));
        outcomes.accepted(Step.HEADS_COUNTED, leader.post("/reach", heads));
    }
}
