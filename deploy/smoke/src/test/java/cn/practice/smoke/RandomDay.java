package cn.practice.smoke;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Persona;
import cn.practice.local.sample.Draft;
import cn.practice.smoke.Scene.Helper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whatever gives the same few people places and minutes, and takes them back, in any order; each call goes to one of the
 * replicas by chance. Who has nothing to decide proposes something.
 */
final class RandomDay {

    private static final int PEOPLE = 6;

    private final Scene scene;
    private final List<URI> replicas;
    private final Random chance;
    private final Instant now = Instant.now();
    private final List<Helper> people;
    private final List<UUID> running;
    private final List<UUID> over;
    private final Map<Helper, UUID> attendances = new ConcurrentHashMap<>();
    private final Queue<UUID> claims = new ConcurrentLinkedQueue<>();
    private final Papers papers = new Papers();

    /** Two shifts that run at the same time, with too few places, and two that overlapped and are over. */
    RandomDay(Scene scene, List<URI> replicas, Random chance) {
        this.scene = scene;
        this.replicas = replicas;
        this.chance = chance;
        this.people = IntStream.range(0, PEOPLE).mapToObj(n -> scene.helper()).toList();
        this.running = Stream.of(-20, -15).map(from -> shift(from, 80)).toList();
        this.over = Stream.of(-110, -90).map(from -> shift(from, 60)).toList();
        people.forEach(each -> each.signUp(running.getFirst()).expect(201));
    }

    private UUID shift(int from, int minutes) {
        var draft = new Draft(
                "随机测试",
                "NEIGHBOUR_HELP",
                scene.site(),
                scene.team(),
                at(from),
                at(from + minutes),
                at(from + minutes),
                "SERVICE",
                PEOPLE - 2,
                PEOPLE);
        return Draft.shiftOf(draft.publish(scene.leading()));
    }

    private Instant at(int minutes) {
        return now.plus(Duration.ofMinutes(minutes));
    }

    List<UUID> people() {
        return people.stream().map(Helper::id).toList();
    }

    /** So many commands, each to be given once. */
    List<Supplier<Answer>> commands(int howMany) {
        return Stream.generate(this::command).limit(howMany).toList();
    }

    private Supplier<Answer> command() {
        var person = any(people);
        var place = any(running);
        var paper = paper();
        var claim = Map.<String, Object>of(
                "shiftId",
                any(over),
                "volunteerId",
                person.id(),
                "minutes",
                1 + chance.nextInt(60),
                "evidenceRef",
                "PAPER-LIST-2",
                "reasonCode",
                "CHECK_IN_FORGOTTEN");
        var one = any(replicas);
        var other = any(replicas);
        return switch (chance.nextInt(10)) {
            case 0 -> () -> as(person.subject(), one).post("/shifts/" + place + "/sign-ups");
            case 1, 2 -> () -> arrive(person, place, one);
            case 3 -> () -> leave(person, place, one);
            case 4 -> () -> claim(claim, one);
            case 5 -> () -> check(claim, one);
            case 6 -> () -> papers.bringIn(paper, as(scene.staff(), one));
            case 7 -> () -> papers.agree(paper, as(scene.staff(), one), as(Persona.ADMIN_2.subject(), other));
            case 8 -> () -> papers.takeBack(paper, as(scene.staff(), one), as(Persona.ADMIN_2.subject(), other));
            default -> () -> reverse(person, place, one, other);
        };
    }

    /** Of the hours of the shifts that are over. */
    private Paper paper() {
        var minutes = Stream.of(any(people), any(people))
                .distinct()
                .collect(Collectors.toMap(Helper::id, each -> 1 + chance.nextInt(45)));
        return new Paper(
                scene, "random-" + UUID.randomUUID(), at(-110 + chance.nextInt(40)), Duration.ofMinutes(45), minutes);
    }

    private <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private Api as(UUID subject, URI replica) {
        return Api.of(replica, scene.callers().tokens().of(subject));
    }

    private Answer arrive(Helper person, UUID shift, URI replica) {
        var answer =
                as(scene.leader(), replica).post("/check-ins", Map.of("shiftId", shift, "volunteerId", person.id()));
        if (answer.status() == 201) {
            attendances.put(person, answer.id());
        }
        return answer;
    }

    private Answer leave(Helper person, UUID shift, URI replica) {
        var attendance = attendances.get(person);
        return attendance == null
                ? arrive(person, shift, replica)
                : as(scene.leader(), replica).put("/attendances/" + attendance + "/check-out");
    }

    /** Nobody serves before the day on which they were approved: shortly after midnight nothing is claimed. */
    private Answer claim(Map<String, Object> claim, URI replica) {
        if (!Planned.dayOf(at(-110)).equals(Planned.dayOf(now))) {
            return scene.leading().get("/shifts/" + claim.get("shiftId"));
        }
        var made = as(scene.leader(), replica).post("/attendances/supplements", claim);
        if (made.status() == 201) {
            claims.add(made.id());
        }
        return made;
    }

    /** What fits nowhere any more is rejected, so that it can be claimed anew. */
    private Answer check(Map<String, Object> claim, URI replica) {
        var id = claims.poll();
        if (id == null) {
            return claim(claim, replica);
        }
        var staff = as(scene.staff(), replica);
        var answer = staff.put("/attendances/supplements/" + id + "/approval");
        if (answer.status() == 409) {
            staff.put("/attendances/supplements/" + id + "/rejection", Map.of("reasonCode", "TIME_TAKEN"));
        }
        return answer;
    }

    private Answer reverse(Helper person, UUID shift, URI replica, URI other) {
        var mine = person.api().get("/attendances?volunteer=me").expect(200).items();
        for (var attendance : mine) {
            var id = attendance.path("id").asText();
            for (var credit :
                    person.api().get("/attendances/" + id + "/credits").items()) {
                if (credit.path("state").asText().equals("CREDITED")) {
                    return reverse(credit.path("id").asText(), replica, other);
                }
            }
        }
        return arrive(person, shift, replica);
    }

    private Answer reverse(String credit, URI replica, URI other) {
        var reversal = as(scene.leader(), replica)
                .post("/attendances/reversals", Map.of("creditId", credit, "reasonCode", "ENTERED_WRONGLY"));
        return reversal.status() == 201
                ? as(scene.staff(), other).put("/attendances/reversals/" + reversal.id() + "/approval")
                : reversal;
    }
}
