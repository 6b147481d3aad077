package cn.practice.activity;

import static cn.practice.activity.District.ADMIN;
import static cn.practice.activity.District.AUDITOR;
import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.anActivity;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.drafted;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.volunteers;
import static cn.practice.activity.PastItems.aColleague;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.anImport;
import static io.restassured.RestAssured.given;
import static java.util.Map.entry;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Person;
import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.activity.attendance.credit.Claims;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.testing.AccessWalk;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AccessTest extends AccessWalk<AccessTest.Caller> {

    private static final String CAMPAIGN = """
            {"name":"我们的节日","target":10,"fromDay":"2026-01-01","toDay":"2026-12-31"}""";

    private static final String NOT_PLAUSIBLE = "{\"reasonCode\":\"NOT_PLAUSIBLE\"}";
    private static final String TYPING_ERROR = "{\"reasonCode\":\"TYPING_ERROR\"}";

    private static Station station;
    private static UUID colleague;
    private static Person person;
    private static Deque<Person> others;

    private static final Map<String, Function<Caller, Response>> REQUESTS = Map.ofEntries(
            entry("GET /kinds", it -> it.calls().get("/kinds")),
            entry("GET /campaigns", it -> it.calls().get("/campaigns")),
            entry("GET /campaigns/{id}", it -> it.calls().get("/campaigns/" + it.campaign())),
            entry("POST /campaigns", it -> it.calls().body(CAMPAIGN).post("/campaigns")),
            entry("GET /activities", it -> it.calls().get("/activities")),
            entry(
                    "GET /activities/{id}",
                    it -> it.calls().get("/activities/" + it.ahead().id())),
            entry("POST /activities", it -> it.calls().body(it.whole()).post("/activities")),
            entry(
                    "PUT /activities/{id}",
                    it -> it.calls()
                            .header("If-Match", "\"0\"")
                            .body(it.text())
                            .put("/activities/" + it.draft().id())),
            entry(
                    "POST /activities/{id}/shifts",
                    it -> it.calls()
                            .body(aShift("SERVICE", 1, 0, inHours(25), inHours(26)))
                            .post("/activities/" + it.draft().id() + "/shifts")),
            entry(
                    "PUT /activities/{id}/publication",
                    it -> it.calls().put("/activities/" + it.draft().id() + "/publication")),
            entry(
                    "PUT /activities/{id}/holding",
                    it -> it.calls().put("/activities/" + it.counted().id() + "/holding")),
            entry(
                    "PUT /activities/{id}/cancellation",
                    it -> it.calls()
                            .body("{\"reasonCode\":\"WEATHER\"}")
                            .put("/activities/" + it.draft().id() + "/cancellation")),
            entry("POST /imports", it -> it.calls().body(it.imported()).post("/imports")),
            entry("GET /imports", it -> it.calls().get("/imports")),
            entry("GET /imports/{id}", it -> it.calls().get("/imports/" + it.proposed())),
            entry("GET /imports/{id}/items", it -> it.calls().get("/imports/" + it.proposed() + "/items")),
            entry("PUT /imports/{id}/approval", it -> it.calls().put("/imports/" + it.proposed() + "/approval")),
            entry(
                    "POST /imports/{id}/reversal",
                    it -> it.calls().body(TYPING_ERROR).post("/imports/" + it.applied() + "/reversal")),
            entry("GET /imports/{id}/reversal", it -> it.calls().get("/imports/" + it.toTakeBack() + "/reversal")),
            entry(
                    "PUT /imports/{id}/reversal/approval",
                    it -> it.calls().put("/imports/" + it.toTakeBack() + "/reversal/approval")),
            entry(
                    "PUT /imports/{id}/reversal/rejection",
                    it -> it.calls().body(NOT_PLAUSIBLE).put("/imports/" + it.toTakeBack() + "/reversal/rejection")),
            entry(
                    "PUT /imports/{id}/rejection",
                    it -> it.calls()
                            .body("{\"reasonCode\":\"NO_SOURCE\"}")
                            .put("/imports/" + it.proposed() + "/rejection")),
            entry(
                    "GET /shifts/{id}",
                    it -> it.calls().get("/shifts/" + it.ahead().shift())),
            entry(
                    "PUT /shifts/{id}",
                    it -> it.calls()
                            .header("If-Match", "\"0\"")
                            .body("{\"capacity\":3,\"waitlistLimit\":0,\"name\":\"值守\"}")
                            .put("/shifts/" + it.ahead().shift())),
            entry(
                    "GET /shifts/{shiftId}/sign-ups",
                    it -> it.calls().get("/shifts/" + it.draft().shift() + "/sign-ups")),
            entry("POST /shifts/{shiftId}/sign-ups", Caller::signsUp),
            entry("GET /sign-ups", it -> it.calls().get("/sign-ups?volunteer=" + person.id())),
            entry("GET /sign-ups/{id}", it -> it.withSignUp((caller, id) -> caller.get("/sign-ups/" + id))),
            entry("DELETE /sign-ups/{id}", it -> it.withSignUp((caller, id) -> caller.delete("/sign-ups/" + id))),
            entry("GET /eligible-shifts", it -> it.calls().get("/eligible-shifts?volunteer=" + person.id())),
            entry("POST /check-ins", it -> it.calls().body(it.expected()).post("/check-ins")),
            entry(
                    "GET /attendances",
                    it -> it.calls().get("/attendances?shift=" + it.draft().shift())),
            entry("GET /attendances/{id}", it -> it.calls().get("/attendances/" + it.present())),
            entry(
                    "PUT /attendances/{id}/check-out",
                    it -> it.calls().put("/attendances/" + it.present() + "/check-out")),
            entry(
                    "POST /attendances/supplements",
                    it -> it.calls().body(it.supplement()).post("/attendances/supplements")),
            entry("GET /attendances/supplements", it -> it.calls().get("/attendances/supplements")),
            entry(
                    "GET /attendances/supplements/{id}",
                    it -> it.calls().get("/attendances/supplements/" + it.supplemented())),
            entry(
                    "PUT /attendances/supplements/{id}/approval",
                    it -> it.calls().put("/attendances/supplements/" + it.supplemented() + "/approval")),
            entry(
                    "PUT /attendances/supplements/{id}/rejection",
                    it -> it.calls()
                            .body("{\"reasonCode\":\"NO_EVIDENCE\"}")
                            .put("/attendances/supplements/" + it.supplemented() + "/rejection")),
            entry("GET /attendances/overlaps", it -> it.calls().get("/attendances/overlaps")),
            entry("GET /attendances/reviews/due", it -> it.calls().get("/attendances/reviews/due")),
            entry(
                    "POST /attendances/reviews",
                    it -> it.calls().body(it.review()).post("/attendances/reviews")),
            entry("GET /attendances/reviews", it -> it.calls().get("/attendances/reviews")),
            entry("GET /attendances/reviews/{id}", it -> it.calls().get("/attendances/reviews/" + it.reviewed())),
            entry(
                    "PUT /attendances/reviews/{id}/approval",
                    it -> it.calls().put("/attendances/reviews/" + it.reviewed() + "/approval")),
            entry(
                    "PUT /attendances/reviews/{id}/rejection",
                    it -> it.calls().body(NOT_PLAUSIBLE).put("/attendances/reviews/" + it.reviewed() + "/rejection")),
            entry(
                    "GET /attendances/{id}/credits",
                    it -> it.calls().get("/attendances/" + it.credited(others.remove(), 60) + "/credits")),
            entry("GET /attendances/holds", it -> it.calls().get("/attendances/holds")),
            entry("GET /attendances/holds/{id}", it -> it.calls().get("/attendances/holds/" + it.held())),
            entry(
                    "PUT /attendances/holds/{id}/approval",
                    it -> it.calls().put("/attendances/holds/" + it.held() + "/approval")),
            entry(
                    "PUT /attendances/holds/{id}/rejection",
                    it -> it.calls().body(NOT_PLAUSIBLE).put("/attendances/holds/" + it.held() + "/rejection")),
            entry("POST /attendances/objections", it -> {
                var one = others.remove();
                return it.calls(one).body(objection(it.credit(one))).post("/attendances/objections");
            }),
            entry("GET /attendances/objections", it -> it.calls().get("/attendances/objections")),
            entry(
                    "GET /attendances/objections/{id}",
                    it -> it.withObjection((caller, id) -> caller.get("/attendances/objections/" + id))),
            entry(
                    "PUT /attendances/objections/{id}/upholding",
                    it -> it.withObjection((caller, id) -> caller.body("{\"reasonCode\":\"LEADER_CONFIRMS\"}")
                            .put("/attendances/objections/" + id + "/upholding"))),
            entry(
                    "PUT /attendances/objections/{id}/dismissal",
                    it -> it.withObjection((caller, id) -> caller.body("{\"reasonCode\":\"LEADER_CONFIRMS\"}")
                            .put("/attendances/objections/" + id + "/dismissal"))),
            entry(
                    "POST /attendances/reversals",
                    it -> it.calls().body(it.reversal()).post("/attendances/reversals")),
            entry("GET /attendances/reversals", it -> it.calls().get("/attendances/reversals")),
            entry("GET /attendances/reversals/{id}", it -> it.calls().get("/attendances/reversals/" + it.reversed())),
            entry(
                    "PUT /attendances/reversals/{id}/approval",
                    it -> it.calls().put("/attendances/reversals/" + it.reversed() + "/approval")),
            entry(
                    "PUT /attendances/reversals/{id}/rejection",
                    it -> it.calls()
                            .body("{\"reasonCode\":\"WAS_THERE\"}")
                            .put("/attendances/reversals/" + it.reversed() + "/rejection")),
            entry("POST /reach", it -> it.calls().body(reach(it.past())).post("/reach")),
            entry(
                    "GET /reach",
                    it -> it.calls().get("/reach?activity=" + it.past().id())),
            entry("GET /reach/{id}", it -> it.calls().get("/reach/" + it.count(it.past()))),
            entry("PUT /reach/{id}/approval", it -> it.calls().put("/reach/" + it.pending() + "/approval")),
            entry(
                    "PUT /reach/{id}/rejection",
                    it -> it.calls().body(NOT_PLAUSIBLE).put("/reach/" + it.pending() + "/rejection")),
            entry(
                    "POST /reach/{id}/reversal",
                    it -> it.calls().body(TYPING_ERROR).post("/reach/" + it.count(it.past()) + "/reversal")),
            entry(
                    "PUT /reach/{id}/reversal/approval",
                    it -> it.calls().put("/reach/" + it.toReverse() + "/reversal/approval")),
            entry(
                    "PUT /reach/{id}/reversal/rejection",
                    it -> it.calls().body(NOT_PLAUSIBLE).put("/reach/" + it.toReverse() + "/reversal/rejection")),
            entry("GET /activity-trail", it -> it.calls().get("/activity-trail")));

    /** Somebody with a role at the station, or without. */
    record Caller(String role) {

        RequestSpecification calls() {
            return calls(person);
        }

        /** As this person, where the role is that of a volunteer. */
        private RequestSpecification calls(Person volunteer) {
            return switch (role) {
                case "public" -> given().contentType(ContentType.JSON);
                case "volunteer" -> as(volunteer.subject());
                case "leader" -> as(station.leader());
                case "staff" -> as(station.staff());
                case "auditor" -> as(AUDITOR, "auditor");
                case "admin" -> as(ADMIN, "district-admin");
                default -> throw new IllegalArgumentException(role);
            };
        }

        /** Volunteers sign themselves up, everyone else signs up a volunteer. */
        Response signsUp() {
            var other = others.remove();
            return calls(other)
                    .body(role.equals("volunteer") ? "{}" : "{\"volunteerId\":\"" + other.id() + "\"}")
                    .post("/shifts/" + ahead().shift() + "/sign-ups");
        }

        String campaign() {
            return admin().body(CAMPAIGN).post("/campaigns").path("id");
        }

        Object whole() {
            return anActivity(station, "CARING_AID", List.of(aShift("SERVICE", 1, 0, inHours(24), inHours(26))));
        }

        /** Longer than what it takes the place of. */
        Object text() {
            var text = anActivity(station, "CARING_AID", List.of(aShift("SERVICE", 1, 0, inHours(23), inHours(27))));
            text.remove("shifts");
            return text;
        }

        Published draft() {
            return drafted(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(24), inHours(26)));
        }

        Published ahead() {
            return tomorrow(station, 1, 0);
        }

        Published past() {
            return published(station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-4), inHours(-2)));
        }

        Published counted() {
            var past = past();
            count(past);
            return past;
        }

        String count(Published activity) {
            return as(station.leader()).body(reach(activity)).post("/reach").path("id");
        }

        String pending() {
            return as(station.leader()).body(reach(past(), 501)).post("/reach").path("id");
        }

        String toReverse() {
            var id = count(past());
            as(station.leader()).body(TYPING_ERROR).post("/reach/" + id + "/reversal");
            return id;
        }

        /** About the sign-up of somebody, their own where the role is that of a volunteer. */
        Response withSignUp(BiFunction<RequestSpecification, UUID, Response> request) {
            var one = others.remove();
            return request.apply(calls(one), signUp(one, ahead().shift()));
        }

        /** Somebody who may be checked in now. */
        String expected() {
            var one = others.remove();
            var shift = aShift("SERVICE", 1, 0, inHours(-1), inHours(1));
            shift.put("signUpClosesAt", shift.get("endsAt"));
            var now = published(station, "CARING_AID", shift).shift();
            signUp(one, now);
            return """
                    {"shiftId":"%s","volunteerId":"%s"}""".formatted(now, one.id());
        }

        String present() {
            return as(station.leader()).body(expected()).post("/check-ins").path("id");
        }

        String supplement() {
            return """
                    {"shiftId":"%s","volunteerId":"%s","minutes":60,"evidenceRef":"photo 7","reasonCode":"FORGOT"}""".formatted(past().shift(), others.remove().id());
        }

        /** Of somebody whom nobody saw leave. */
        String review() {
            var id = present();
            change("delete from open_attendance where attendance_id = '" + id + "'");
            change("update attendance set checked_in_at = checked_in_at - interval '30 minutes', closed_at = now(),"
                    + " closed_why = 'CHECK_OUT_LIMIT' where id = '" + id + "'");
            return """
                    {"shiftId":"%s","leftAt":"%s","evidenceRef":"paper 3","reasonCode":"FORGOTTEN"}""".formatted(as(station.leader()).get("/attendances/" + id).<String>path("shiftId"), Instant.now());
        }

        String reviewed() {
            return as(station.leader())
                    .body(review())
                    .post("/attendances/reviews")
                    .path("id");
        }

        String supplemented() {
            return as(station.leader())
                    .body(supplement())
                    .post("/attendances/supplements")
                    .path("id");
        }

        /** The attendance of somebody that a leader claims and staff agree to who are not the caller. */
        String credited(Person one, int minutes) {
            var shift = published(
                            station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-2 - minutes / 60), inHours(-2)))
                    .shift();
            return Claims.approved(station, one, shift, minutes, colleague);
        }

        String credit(Person one) {
            return admin().get("/attendances/" + credited(one, 60) + "/credits").path("items[0].id");
        }

        /** Beyond eight hours of a day. */
        String held() {
            return admin().get("/attendances/" + credited(others.remove(), 540) + "/credits")
                    .path("items[1].id");
        }

        /** About the objection of somebody, their own where the role is that of a volunteer. */
        Response withObjection(BiFunction<RequestSpecification, String, Response> request) {
            var one = others.remove();
            var id = as(one.subject())
                    .body(objection(credit(one)))
                    .post("/attendances/objections")
                    .<String>path("id");
            return request.apply(calls(one), id);
        }

        Json imported() {
            return anImport(aTalk(station, Ids.next().toString()));
        }

        /** Agreed to by an administrator, whom nobody of the station appointed. */
        String applied() {
            var id = proposed();
            admin().put("/imports/" + id + "/approval").then().statusCode(200);
            return id;
        }

        String toTakeBack() {
            var id = applied();
            as(colleague)
                    .body(TYPING_ERROR)
                    .post("/imports/" + id + "/reversal")
                    .then()
                    .statusCode(201);
            return id;
        }

        /** By another member of the station's staff. */
        String proposed() {
            return as(colleague).body(imported()).post("/imports").path("id");
        }

        String reversal() {
            return """
                    {"attendanceId":"%s","reasonCode":"NOT_THERE"}""".formatted(present());
        }

        String reversed() {
            return as(station.leader())
                    .body(reversal())
                    .post("/attendances/reversals")
                    .path("id");
        }
    }

    @BeforeAll
    static void people() {
        station = aStation();
        colleague = aColleague(station);
        others = new ArrayDeque<>(volunteers(station, 260));
        person = others.remove();
    }

    @Override
    protected Caller caller(String role) {
        return new Caller(role);
    }

    @Override
    protected Map<String, Function<Caller, Response>> requests() {
        return REQUESTS;
    }

    private static String objection(String credit) {
        return """
                {"creditId":"%s","reasonCode":"WAS_NOT_THERE"}""".formatted(credit);
    }

    private static String reach(Published activity) {
        return reach(activity, 30);
    }

    private static String reach(Published activity, int persons) {
        return """
                {"activityId":"%s","audience":"VILLAGE","channel":"ON_SITE","persons":%d}""".formatted(activity.id(), persons);
    }
}
