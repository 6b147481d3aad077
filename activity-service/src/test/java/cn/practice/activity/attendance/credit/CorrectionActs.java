package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.as;
import static cn.practice.activity.District.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.District.Person;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** People object to what they were credited, and one person takes it back with another. */
final class CorrectionActs implements Acts {

    private final Crew crew;
    private final Pending objections = new Pending();
    private final Pending reversals = new Pending();

    CorrectionActs(Crew crew) {
        this.crew = crew;
    }

    @Override
    public Callable<Integer> next() {
        var person = crew.person();
        var maker = crew.maker();
        var checker = crew.checker();
        boolean upheld = crew.oneOf(3);
        var what = crew.oneOf(4) ? "attendance" : "credit";
        return switch (crew.chance().nextInt(4)) {
            case 0 -> () -> onAny("credit", person, objections, credit -> object(person, credit));
            case 1 -> () -> settle(checker, upheld);
            case 2 -> () -> onAny(what, person, reversals, id -> takeBack(maker, what, id));
            default -> () -> reversals.decide(id -> as(checker).put("/attendances/reversals/" + id + "/approval"));
        };
    }

    /** Decides all objections that are open, as somebody may who had no part in anything. */
    void settleAll(UUID by) {
        for (int status = settle(by, false); status != NOTHING; status = settle(by, false)) {
            assertThat(status).isEqualTo(200);
        }
    }

    private int settle(UUID by, boolean upheld) {
        return objections.decide(id -> as(by).body("{\"reasonCode\":\"LOOKED_INTO\"}")
                .put("/attendances/objections/" + id + (upheld ? "/upholding" : "/dismissal")));
    }

    private static int onAny(String what, Person person, Pending made, Function<String, Response> act) {
        var id = text("select " + (what.equals("credit") ? "id" : "attendance_id")
                + " from credit where reversal_id is null and volunteer_id = '" + person.id()
                + "' order by random() limit 1");
        return id == null ? NOTHING : made.propose(act.apply(id));
    }

    private static Response object(Person person, String credit) {
        return as(person.subject())
                .body("{\"creditId\":\"" + credit + "\",\"reasonCode\":\"NOT_THERE\"}")
                .post("/attendances/objections");
    }

    private static Response takeBack(UUID by, String what, String id) {
        return as(by).body("{\"%sId\":\"%s\",\"reasonCode\":\"MISTAKE\"}".formatted(what, id))
                .post("/attendances/reversals");
    }
}
