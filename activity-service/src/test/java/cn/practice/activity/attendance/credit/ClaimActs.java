package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.text;

import cn.practice.activity.District.Person;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Minutes of shifts that are over are claimed and checked, and what goes beyond a day's work is decided. */
final class ClaimActs implements Acts {

    private final Crew crew;
    private final List<UUID> past;
    private final Pending claims = new Pending();

    /** Three shifts of the same hours, all within a long one. */
    ClaimActs(Crew crew) {
        this.crew = crew;
        this.past = Stream.of(List.of(-30, 3), List.of(-29, 3), List.of(-28, 3), List.of(-36, 15))
                .map(hours -> past(crew, hours.getFirst(), hours.getLast()))
                .toList();
    }

    private static UUID past(Crew crew, int from, int hours) {
        return published(crew.station(), "CARING_AID", aShift("SERVICE", 9, 0, inHours(from), inHours(from + hours)))
                .shift();
    }

    @Override
    public Callable<Integer> next() {
        var chance = crew.chance();
        var person = crew.person();
        int which = chance.nextInt(past.size());
        int minutes = 1 + chance.nextInt(which == past.size() - 1 ? 900 : 180);
        var maker = crew.maker();
        var checker = crew.checker();
        boolean rejects = crew.oneOf(4);
        return switch (chance.nextInt(7)) {
            case 0, 1 -> () -> claims.propose(claim(maker, past.get(which), person, minutes));
            case 2, 3 -> () -> claims.decide(id -> check(checker, id, rejects));
            default -> () -> hold(checker, person, rejects);
        };
    }

    private static Response claim(UUID by, UUID shift, Person person, int minutes) {
        return as(by).body("""
                {"shiftId":"%s","volunteerId":"%s","minutes":%d,"evidenceRef":"photo","reasonCode":"FORGOT"}""".formatted(shift, person.id(), minutes)).post("/attendances/supplements");
    }

    /** What fits nowhere any more is rejected, so that it can be claimed anew. */
    private static Response check(UUID by, String id, boolean rejects) {
        var answer = decide(by, "/attendances/supplements/" + id, rejects);
        if (answer.statusCode() == 409) {
            decide(by, "/attendances/supplements/" + id, true);
        }
        return answer;
    }

    private static int hold(UUID by, Person person, boolean rejects) {
        var id = text("select id from hold where state = 'PENDING' and volunteer_id = '" + person.id()
                + "' order by random() limit 1");
        return id == null
                ? NOTHING
                : decide(by, "/attendances/holds/" + id, rejects).statusCode();
    }

    private static Response decide(UUID by, String at, boolean rejects) {
        return rejects ? as(by).body("{\"reasonCode\":\"NO\"}").put(at + "/rejection") : as(by).put(at + "/approval");
    }
}
