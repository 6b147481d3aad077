package cn.practice.volunteer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A district built through the public API, as a front end would; fixtures. */
public final class District {

    public static final String ADMIN = Tokens.of(UUID.randomUUID(), "district-admin");
    public static final String AUDITOR = Tokens.of(UUID.randomUUID(), "auditor");

    private District() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en").contentType(ContentType.JSON);
    }

    public static RequestSpecification asAnyone() {
        return given().header("Accept-Language", "en").contentType(ContentType.JSON);
    }

    public static String freshCode() {
        return "%012d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L));
    }

    public static Map<String, Object> site(String code, String level, @Nullable String parent) {
        var site = new HashMap<String, Object>(
                Map.of("code", code, "name", "站点" + code, "level", level, "kind", "COMMUNITY"));
        if (parent != null) {
            site.put("parentCode", parent);
        }
        return site;
    }

    public static String open(String level, @Nullable String parent) {
        var code = freshCode();
        as(ADMIN).body(site(code, level, parent)).post("/sites").then().statusCode(201);
        return code;
    }

    public static String institute() {
        return open("INSTITUTE", open("CENTER", null));
    }

    public static String station() {
        return open("STATION", institute());
    }

    public static UUID team(String site) {
        return id(as(ADMIN)
                .body(Map.of("name", "队伍" + UUID.randomUUID(), "type", "VILLAGE", "siteCode", site))
                .post("/teams"));
    }

    public static Response register(Person person) {
        return as(person.token()).body(person.form()).post("/volunteers");
    }

    public static UUID registered(Person person) {
        return id(register(person));
    }

    public static UUID approved(Person person) {
        var id = registered(person);
        as(ADMIN).put("/volunteers/" + id + "/approval").then().statusCode(200);
        return id;
    }

    public static String staffOf(String site) {
        var person = fromElsewhere();
        appoint(asStaff(approved(person), site));
        return person.token();
    }

    public static String leaderOf(UUID team) {
        var person = fromElsewhere();
        appoint(asLeader(approved(person), team));
        return person.token();
    }

    /** The wish that an approved volunteer be staff. */
    public static Map<String, Object> asStaff(UUID volunteer, String site) {
        return Map.of("volunteerId", volunteer, "role", "SITE_STAFF", "siteCode", site);
    }

    /** The wish that an approved volunteer lead a team. */
    public static Map<String, Object> asLeader(UUID volunteer, UUID team) {
        return Map.of("volunteerId", volunteer, "role", "TEAM_LEADER", "teamId", team);
    }

    /** Somebody who can be appointed and is on no list of the site. */
    public static Person fromElsewhere() {
        return Person.aPerson(open("CENTER", null));
    }

    public static UUID appoint(Map<String, Object> wish) {
        return id(as(ADMIN).body(wish).post("/appointments"));
    }

    public static UUID id(Response response) {
        response.then().statusCode(201);
        return response.jsonPath().getUUID("id");
    }

    /** The types told about one aggregate, once the last of them is the awaited one. */
    public static List<LoggedEvent> toldAbout(String topic, Object subject, String lastType) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> EventLog.about(topic, subject),
                        events -> !events.isEmpty() && events.getLast().type().equals(lastType));
    }

    public static List<String> types(List<LoggedEvent> events) {
        return events.stream().map(LoggedEvent::type).toList();
    }

    public static List<String> versions(List<LoggedEvent> events) {
        return events.stream().map(event -> event.headers().get("sequence")).toList();
    }
}
