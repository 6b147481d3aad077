package cn.practice.activity;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.anActivity;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.tomorrow;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.District.Json;
import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class BadInputTest {

    @Test
    void refusesABadActivityWithACodeAndKeepsNothingOfIt() {
        var station = aStation();
        var bad = new LinkedHashMap<String, Object[]>();
        bad.put("title", new Object[] {"", " ", null, 7, true, List.of(), "x".repeat(10_000), "a\0b"});
        bad.put("kind", new Object[] {"", "NO_SUCH", "💥", null, 1});
        bad.put("form", new Object[] {"NO_SUCH", "PEOPLES_TALK", 3});
        bad.put("siteCode", new Object[] {"", null, 321181, "x".repeat(21)});
        bad.put("teamId", new Object[] {"not-a-uuid", 5});
        bad.put("campaignId", new Object[] {UUID.randomUUID().toString()});
        bad.put("startsAt", new Object[] {
            "yesterday", 0, "+999999999-01-01T00:00:00Z", inHours(9999).toString(), null
        });
        bad.put("topics", new Object[] {"one", List.of(""), List.of("x".repeat(51))});
        bad.put("riskNotice", new Object[] {"x".repeat(10_000)});
        bad.put("surprise", new Object[] {1});
        bad.put("shifts", new Object[] {
            "none",
            List.of(new Json()),
            List.of(aShift("SERVICE", 0, 0, inHours(24), inHours(26))),
            List.of(aShift("SERVICE", 1, -1, inHours(24), inHours(26))),
            List.of(aShift("BOSS", 1, 0, inHours(24), inHours(26))),
            List.of(aShift("SERVICE", 1, 0, inHours(26), inHours(24))),
            List.of(aShift("SERVICE", 1, 0, inHours(24), inHours(30))),
            List.of(aShift("SERVICE", 1, 0, inHours(25), inHours(25).plus(Duration.ofMinutes(14))))
        });

        bad.forEach((field, values) -> {
            for (var value : values) {
                var activity =
                        anActivity(station, "CARING_AID", List.of(aShift("SERVICE", 1, 0, inHours(24), inHours(26))));
                activity.put(field, value);
                requireRefusal(
                        field + "=" + value, as(station.leader()).body(activity).post("/activities"));
            }
        });

        assertThat(count("activity", "owner_site_code = '" + station.code() + "'"))
                .isZero();
    }

    @Test
    void takesEmojiAndLongTextWithinBounds() {
        var station = aStation();
        var activity = anActivity(station, "CARING_AID", List.of(aShift("SERVICE", 1, 0, inHours(24), inHours(26))));
        activity.put("title", "邻里守望 💪 𠮷");

        as(station.leader()).body(activity).post("/activities").then().statusCode(201);
    }

    @Test
    void refusesWhatIsNoRequestAtAll() {
        var station = aStation();
        var person = aVolunteer(station);
        var shift = tomorrow(station, 1, 0).shift();
        var answers = new LinkedHashMap<String, Response>();
        answers.put("malformed id", as(person.subject()).post("/shifts/42/sign-ups"));
        answers.put("unknown shift", as(person.subject()).post("/shifts/" + UUID.randomUUID() + "/sign-ups"));
        answers.put("array", as(person.subject()).body("[]").post("/shifts/" + shift + "/sign-ups"));
        answers.put("broken", as(person.subject()).body("{").post("/shifts/" + shift + "/sign-ups"));
        answers.put(
                "bad person",
                as(person.subject()).body("{\"volunteerId\":\"x\"}").post("/shifts/" + shift + "/sign-ups"));
        answers.put(
                "long key",
                as(person.subject()).header("Idempotency-Key", "k".repeat(201)).post("/shifts/" + shift + "/sign-ups"));
        answers.put(
                "expired",
                given().auth().oauth2(Tokens.expired(person.subject())).post("/shifts/" + shift + "/sign-ups"));
        answers.put("forged", given().auth().oauth2("a.b.c").post("/shifts/" + shift + "/sign-ups"));
        answers.put(
                "another's list",
                as(person.subject())
                        .get("/sign-ups?volunteer=" + aVolunteer(station).id()));
        answers.put("nobody's list", as(person.subject()).get("/sign-ups?volunteer=x"));
        answers.put("cursor", as(person.subject()).get("/sign-ups?cursor=x"));
        answers.put("limit", as(person.subject()).get("/sign-ups?limit=100000"));
        answers.put("state", given().get("/activities?state=WILD"));
        answers.put("from", given().get("/activities?from=%2B999999999-01-01T00:00:00Z"));
        answers.put("nul", given().urlEncodingEnabled(false).get("/activities?kind=a%00b"));
        answers.put("no such path", given().get("/shift"));
        answers.put("wrong method", as(person.subject()).patch("/kinds"));
        answers.put(
                "huge",
                as(station.leader())
                        .body("{\"title\":\"" + "x".repeat(70_000) + "\"}")
                        .post("/activities"));

        answers.forEach(BadInputTest::requireRefusal);

        assertThat(count("sign_up", "shift_id = '" + shift + "'")).isZero();
    }

    private static void requireRefusal(String what, Response answer) {
        assertThat(answer.statusCode()).as(what + " → " + answer.asString()).isBetween(400, 499);
        assertThat(answer.jsonPath().getString("code")).as(what).isNotBlank();
    }
}
