package cn.practice.local.sample;

import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Endpoints;
import cn.practice.local.client.Listing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clocked work of two days ago, done by the same calls as live: replicas whose clock stands in that morning take the
 * sign-ups and check-ins before its start and the check-outs after its end. Who was there but not clocked is supplemented;
 * a few crowds wait for somebody else's word.
 */
record LastDays(Callers callers, SampleDistrict district, Ids ids, Replicas replicas, Instant now) {

    private static final String BEFORE = "activity-before";
    private static final String AFTER = "activity-after";
    private static final int TEAMS = 5;
    private static final int CLOCKED = 5;
    private static final int CROWDED = 2;
    private static final LocalTime START = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(11, 0);

    private record Work(TeamPlan team, Person leader, UUID activityId, UUID shiftId, List<Person> helpers) {}

    void live() {
        var clocks = Map.of(BEFORE, START.minusMinutes(20), AFTER, END.plusMinutes(5));
        var started = new ConcurrentHashMap<String, Callers>();
        try {
            Crowd.each(
                    clocks.entrySet(), clock -> started.put(clock.getKey(), replica(clock.getKey(), clock.getValue())));
            var before = Objects.requireNonNull(started.get(BEFORE));
            var after = Objects.requireNonNull(started.get(AFTER));
            var works = TeamPlan.villages(district.stations()).subList(0, TEAMS).stream()
                    .map(team -> prepare(before, team))
                    .toList();
            works.forEach(work -> clockIn(before, work));
            works.forEach(work -> clockOut(after, work));
            works.forEach(this::supplement);
            works.subList(0, CROWDED).forEach(this::countMany);
            works.subList(0, CROWDED).forEach(this::dispute);
            works.subList(0, CROWDED).forEach(work -> watch(before, work));
        } finally {
            replicas.end(clocks.keySet());
        }
    }

    private Callers replica(String name, LocalTime clock) {
        var offset = Duration.between(now, at(clock));
        var replica = replicas.activity(name, offset);
        return callers.at(withActivity(replica));
    }

    private Endpoints withActivity(URI replica) {
        var known = callers.endpoints();
        return new Endpoints(known.volunteer(), replica, known.reporting(), known.identity());
    }

    private Instant at(LocalTime time) {
        return district.today().minusDays(2).atTime(time).atZone(PastYear.ZONE).toInstant();
    }

    private Work prepare(Callers before, TeamPlan team) {
        var members = new Volunteering(callers, district, ids).membersOf(team);
        var leader = members.getFirst();
        var kind = team.kinds().getFirst();
        var draft = new Draft(
                ServiceWork.titleOf(kind),
                kind,
                team.siteCode(),
                ids.team(team.name()),
                at(START),
                at(END),
                at(START),
                "SERVICE",
                8,
                5);
        var activity = draft.publishOnce(before.activity(leader.subject()));
        return new Work(team, leader, activity.id(), Draft.shiftOf(activity), members.subList(1, members.size()));
    }

    private void clockIn(Callers before, Work work) {
        Crowd.each(
                work.helpers(),
                helper -> before.activity(helper.subject())
                        .post("/shifts/" + work.shiftId() + "/sign-ups")
                        .expect(200, 201, 409));
        var leader = before.activity(work.leader().subject());
        Crowd.each(
                clocked(work),
                helper -> leader.post("/check-ins", place(work, helper)).expect(200, 201, 409));
    }

    private void clockOut(Callers after, Work work) {
        var leader = after.activity(work.leader().subject());
        // of one nobody saw them leave, for the review list
        for (var attendance : attendances(leader, work).subList(1, CLOCKED)) {
            leader.put("/attendances/" + attendance + "/check-out").expect(200, 409);
        }
        leader.put("/activities/" + work.activityId() + "/holding").expect(200, 204, 409);
    }

    private static List<String> attendances(Api leader, Work work) {
        return Listing.all(leader, "/attendances?shift=" + work.shiftId()).stream()
                .map(attendance -> attendance.path("id").asText())
                .toList();
    }

    // By the leader today, approved by staff of the station who did not make it.
    private void supplement(Work work) {
        work.helpers()
                .subList(CLOCKED, work.helpers().size())
                .forEach(helper -> supplement(work, work.shiftId(), helper, 90));
    }

    private void supplement(Work work, UUID shiftId, Person person, int minutes) {
        var leader = callers.activity(work.leader().subject());
        var staff = callers.activity(district.staffOf(work.team().siteCode()).subject());
        var claim = Map.of(
                "shiftId",
                shiftId,
                "volunteerId",
                ids.volunteer(person),
                "minutes",
                minutes,
                "evidenceRef",
                "PAPER-LIST-" + work.team().siteCode(),
                "reasonCode",
                "CHECK_IN_FORGOTTEN");
        var made = leader.post("/attendances/supplements", claim).expect(200, 201, 409);
        if (made.status() != 409 && !made.text("state").equals("APPROVED")) {
            staff.put("/attendances/supplements/" + made.id() + "/approval").expect(200, 204);
        }
    }

    // One objects to minutes they did not give; of another the leader proposes to take a mistake back.
    private void dispute(Work work) {
        var supplemented = work.helpers().subList(CLOCKED, work.helpers().size());
        if (supplemented.size() > 1) {
            var objector = callers.activity(supplemented.get(0).subject());
            credit(objector, work)
                    .ifPresent(credit -> objector.post(
                                    "/attendances/objections",
                                    Map.of("creditId", credit, "reasonCode", "WAS_NOT_THERE"))
                            .expect(200, 201, 409));
            var leader = callers.activity(work.leader().subject());
            credit(callers.activity(supplemented.get(1).subject()), work)
                    .ifPresent(credit -> leader.post(
                                    "/attendances/reversals",
                                    Map.of("creditId", credit, "reasonCode", "ENTERED_WRONGLY"))
                            .expect(200, 201, 409));
        }
    }

    /** What counts of somebody's own time in that shift. */
    private static Optional<String> credit(Api own, Work work) {
        return Listing.all(own, "/attendances?volunteer=me").stream()
                .filter(each ->
                        each.path("shiftId").asText().equals(work.shiftId().toString()))
                .flatMap(each ->
                        own.get("/attendances/" + each.path("id").asText() + "/credits").expect(200).items().stream())
                .filter(each -> each.path("state").asText().equals("CREDITED"))
                .map(each -> each.path("id").asText())
                .findFirst();
    }

    // Nobody checks a leader in who is there alone; of ten hours in a day two wait for staff.
    private void watch(Callers before, Work work) {
        var draft = new Draft(
                "整日值守",
                work.team().kinds().getFirst(),
                work.team().siteCode(),
                ids.team(work.team().name()),
                at(LocalTime.of(8, 45)),
                at(LocalTime.of(20, 45)),
                at(LocalTime.of(8, 45)),
                "SERVICE",
                1,
                0);
        var activity = draft.publishOnce(before.activity(work.leader().subject()));
        supplement(work, Draft.shiftOf(activity), work.leader(), 600);
    }

    // More than a leader says alone: in no figure until staff of the station agree.
    private void countMany(Work work) {
        var crowd =
                Map.of("activityId", work.activityId(), "audience", "VILLAGE", "channel", "ON_SITE", "persons", 620);
        callers.activity(work.leader().subject()).post("/reach", crowd).expect(200, 201, 409);
    }

    private static List<Person> clocked(Work work) {
        return work.helpers().subList(0, CLOCKED);
    }

    private Map<String, UUID> place(Work work, Person helper) {
        return Map.of("shiftId", work.shiftId(), "volunteerId", ids.volunteer(helper));
    }
}
