package cn.practice.activity;

import static cn.practice.activity.District.ADMIN;
import static cn.practice.activity.District.AUDITOR;
import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.anActivity;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.drafted;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.volunteers;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Walks contract/access.csv: a real request for each endpoint and role. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class AccessContractTest {

    private static final Path CONTRACT = Path.of("contract/access.csv");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private Station station;
    private List<Person> people;
    private Person person;
    private final Map<String, Supplier<Call>> calls = new HashMap<>();

    /** A well-formed request; the role decides the rest. */
    private record Call(String path, Object body, String ifMatch) {

        static Call of(String path) {
            return new Call(path, null, null);
        }

        static Call of(String path, Object body) {
            return new Call(path, body, null);
        }
    }

    @BeforeEach
    void prepare() {
        station = aStation();
        people = new ArrayList<>(volunteers(station, 60));
        person = people.removeFirst();
        calls.put("GET /kinds", () -> Call.of("/kinds"));
        calls.put("GET /campaigns", () -> Call.of("/campaigns"));
        calls.put("GET /campaigns/{id}", () -> Call.of("/campaigns/" + campaign()));
        calls.put("POST /campaigns", () -> Call.of("/campaigns", CAMPAIGN));
        calls.put("GET /activities", () -> Call.of("/activities"));
        calls.put(
                "GET /activities/{id}",
                () -> Call.of("/activities/" + tomorrow(station, 1, 0).id()));
        calls.put("POST /activities", () -> Call.of("/activities", draft()));
        calls.put("PUT /activities/{id}", () -> new Call("/activities/" + aDraft().id(), text(), "\"0\""));
        calls.put(
                "POST /activities/{id}/shifts",
                () -> Call.of(
                        "/activities/" + aDraft().id() + "/shifts", aShift("SERVICE", 1, 0, inHours(24), inHours(25))));
        calls.put("PUT /activities/{id}/publication", () -> Call.of("/activities/" + aDraft().id() + "/publication"));
        calls.put(
                "PUT /activities/{id}/holding",
                () -> Call.of("/activities/" + aCounted().id() + "/holding"));
        calls.put(
                "PUT /activities/{id}/cancellation",
                () -> Call.of("/activities/" + aDraft().id() + "/cancellation", "{\"reasonCode\":\"WEATHER\"}"));
        calls.put("POST /activities/imports", () -> Call.of("/activities/imports", anImport()));
        calls.put(
                "GET /shifts/{id}",
                () -> Call.of("/shifts/" + tomorrow(station, 1, 0).shift()));
        calls.put(
                "PUT /shifts/{id}",
                () -> new Call("/shifts/" + tomorrow(station, 1, 0).shift(), "{\"capacity\":3}", "\"0\""));
        calls.put("GET /shifts/{shiftId}/sign-ups", () -> Call.of("/shifts/" + aDraft().shift() + "/sign-ups"));
        calls.put("GET /sign-ups", () -> Call.of("/sign-ups?volunteer=" + person.id()));
        calls.put("GET /sign-ups/{id}", () -> Call.of("/sign-ups/" + aSignUp()));
        calls.put("DELETE /sign-ups/{id}", () -> Call.of("/sign-ups/" + aSignUp()));
        calls.put("GET /eligible-shifts", () -> Call.of("/eligible-shifts?volunteer=" + person.id()));
        calls.put("POST /check-ins", () -> Call.of("/check-ins", aPlaceNow()));
        calls.put("GET /attendances", () -> Call.of("/attendances?shift=" + aDraft().shift()));
        calls.put("PUT /attendances/{id}/check-out", () -> Call.of("/attendances/" + anAttendance() + "/check-out"));
        calls.put("POST /attendances/supplements", () -> Call.of("/attendances/supplements", aSupplement()));
        calls.put("GET /attendances/supplements", () -> Call.of("/attendances/supplements"));
        calls.put(
                "PUT /attendances/supplements/{id}/approval",
                () -> Call.of("/attendances/supplements/" + made() + "/approval"));
        calls.put(
                "PUT /attendances/supplements/{id}/rejection",
                () -> Call.of("/attendances/supplements/" + made() + "/rejection", "{\"reasonCode\":\"NO_EVIDENCE\"}"));
        calls.put("POST /reach", () -> Call.of("/reach", reach(past())));
        calls.put("GET /reach", () -> Call.of("/reach?activity=" + past().id()));
        calls.put("DELETE /reach/{id}", () -> Call.of("/reach/" + counted(past())));
        calls.put("GET /activity-trail", () -> Call.of("/activity-trail"));
    }

    @Test
    void everyRoleGetsTheDocumentedAnswer() throws IOException {
        var lines = Files.readAllLines(CONTRACT);
        var roles = lines.getFirst().split(",", -1);
        var wrong = new ArrayList<String>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            for (int i = 2; i < cells.length; i++) {
                int status = send(cells[0], cells[1], roles[i]);
                if (status != Integer.parseInt(cells[i])) {
                    wrong.add(
                            cells[0] + " " + cells[1] + " as " + roles[i] + ": " + status + " instead of " + cells[i]);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOperationHasARowAndEveryRowAnOperation() throws IOException {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        var operations = new TreeSet<String>();
        paths.forEach((path, methods) -> methods.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + "," + path)));
        var lines = Files.readAllLines(CONTRACT);

        assertThat(lines.stream()
                        .skip(1)
                        .map(each ->
                                String.join(",", List.of(each.split(",", -1)).subList(0, 2))))
                .containsExactlyInAnyOrderElementsOf(operations);
    }

    private int send(String method, String path, String role) {
        var call = method.equals("POST") && path.equals("/shifts/{shiftId}/sign-ups")
                ? signUpCall(role)
                : calls.get(method + " " + path).get();
        var request = caller(role);
        if (call.body() != null) {
            request.body(call.body());
        }
        if (call.ifMatch() != null) {
            request.header("If-Match", call.ifMatch());
        }
        return request.request(method, call.path()).statusCode();
    }

    /** Volunteers sign themselves up, everyone else signs up the volunteer. */
    private Call signUpCall(String role) {
        var other = people.removeFirst();
        person = role.equals("volunteer") ? other : person;
        return Call.of(
                "/shifts/" + tomorrow(station, 1, 0).shift() + "/sign-ups",
                role.equals("volunteer") ? "{}" : "{\"volunteerId\":\"" + other.id() + "\"}");
    }

    private RequestSpecification caller(String role) {
        return switch (role) {
            case "public" -> given().contentType(ContentType.JSON);
            case "volunteer" -> as(person.subject());
            case "leader" -> as(station.leader());
            case "staff" -> as(station.staff());
            case "auditor" -> as(AUDITOR, "auditor");
            case "admin" -> as(ADMIN, "district-admin");
            default -> throw new IllegalArgumentException(role);
        };
    }

    private static final String CAMPAIGN = """
            {"name":"我们的节日","target":10,"fromDay":"2026-01-01","toDay":"2026-12-31"}""";

    private static String campaign() {
        return admin().body(CAMPAIGN).post("/campaigns").path("id");
    }

    private Object draft() {
        return anActivity(station, "CARING_AID", List.of(aShift("SERVICE", 1, 0, inHours(24), inHours(26))));
    }

    private Object text() {
        var text = anActivity(station, "CARING_AID", List.of(aShift("SERVICE", 1, 0, inHours(23), inHours(27))));
        text.remove("shifts");
        return text;
    }

    private Published aDraft() {
        return drafted(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(24), inHours(26)));
    }

    private Published past() {
        return published(station, "CARING_AID", aShift("SERVICE", 5, 0, inHours(-4), inHours(-2)));
    }

    private Published aCounted() {
        var past = past();
        counted(past);
        return past;
    }

    private static String reach(Published activity) {
        return """
                {"activityId":"%s","audience":"VILLAGE","channel":"ON_SITE","persons":30}""".formatted(activity.id());
    }

    private String counted(Published activity) {
        return as(station.leader()).body(reach(activity)).post("/reach").path("id");
    }

    private UUID aSignUp() {
        as(person.subject()).get("/sign-ups?volunteer=me").jsonPath().getList("items.id", String.class).stream()
                .forEach(each -> as(person.subject()).delete("/sign-ups/" + each));
        return signUp(person, tomorrow(station, 1, 0).shift());
    }

    private String aPlaceNow() {
        var one = people.removeFirst();
        var shift = aShift("SERVICE", 1, 0, inHours(-1), inHours(1));
        shift.put("signUpClosesAt", shift.get("endsAt"));
        var now = published(station, "CARING_AID", shift).shift();
        signUp(one, now);
        return """
                {"shiftId":"%s","volunteerId":"%s"}""".formatted(now, one.id());
    }

    private String anAttendance() {
        return as(station.leader()).body(aPlaceNow()).post("/check-ins").path("id");
    }

    private String aSupplement() {
        return """
                {"shiftId":"%s","volunteerId":"%s","minutes":60,"evidenceRef":"photo 7","reasonCode":"FORGOT"}""".formatted(past().shift(), person.id());
    }

    private String made() {
        return as(station.leader())
                .body(aSupplement())
                .post("/attendances/supplements")
                .path("id");
    }

    private String anImport() {
        return """
                {"items":[{"externalId":"%s","title":"宣讲","kind":"THEORY_TALK","siteCode":"%s","ownerSiteCode":"%s",
                "startsAt":"2026-03-05T01:00:00Z","endsAt":"2026-03-05T03:00:00Z","held":true}]}""".formatted(Ids.next(), station.code(), station.code());
    }
}
