package cn.practice.volunteer.notice;

import static cn.practice.volunteer.Activities.attendance;
import static cn.practice.volunteer.Activities.known;
import static cn.practice.volunteer.Activities.published;
import static cn.practice.volunteer.Activities.signUp;
import static cn.practice.volunteer.Activities.signedUp;
import static cn.practice.volunteer.Activities.tellShift;
import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.Person.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.volunteer.Activities.Published;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class NoticesFlowTest {

    private static final String LEADER =
            "{\"kind\":\"PERSON\",\"subject\":\"%s\",\"role\":\"TEAM_LEADER\",\"teamId\":\"%s\"}";
    private static final String SELF = "{\"kind\":\"PERSON\",\"subject\":\"%s\"}";

    private String site = "";
    private UUID team = new UUID(0, 0);
    private Person person = aPerson("321181000000");
    private UUID volunteer = new UUID(0, 0);

    @BeforeEach
    void somebody() {
        site = station();
        team = team(site);
        person = aPerson(site);
        volunteer = approved(person);
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private String byLeader() {
        return LEADER.formatted(UUID.randomUUID(), team);
    }

    private static List<String> codes(Person who) {
        return notices(who).jsonPath().getList("items.code");
    }

    private static Response notices(Person who) {
        return as(who.token()).get("/notices");
    }

    /** Their notices once the last of all that was told is among them. */
    private static Response awaited(Person who, String code) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> notices(who),
                        it -> it.jsonPath().getList("items.code").contains(code));
    }

    @Test
    void saysToEachInTheirLanguageWhatWasDecidedOfThem() {
        awaited(person, "APPROVED")
                .then()
                .body("items.text", contains("Your registration as a volunteer was approved."))
                .body("items[0].link", equalTo("/volunteers/me"))
                .body("items[0].state", equalTo("UNREAD"))
                .body("unread", equalTo(1));

        given().auth()
                .oauth2(person.token())
                .header("Accept-Language", "zh-CN")
                .get("/notices")
                .then()
                .body("items.text", contains("您的志愿者注册已通过审核。"));
    }

    @Test
    void saysWhyARegistrationWasNotAccepted() {
        var rejected = aPerson(site);
        as(ADMIN)
                .body(Map.of("reasonCode", "DUPLICATE"))
                .put("/volunteers/" + registered(rejected) + "/rejection")
                .then()
                .statusCode(200);

        awaited(rejected, "REJECTED")
                .then()
                .body(
                        "items[0].text",
                        equalTo(
                                "Your registration as a volunteer was not accepted. Reason: you are registered already."));
    }

    @Test
    void saysWhoWasAppointedAndRevokedAndJoinedByOthers() {
        as(ADMIN)
                .body(Map.of("teamId", team, "volunteerId", volunteer))
                .post("/memberships")
                .then()
                .statusCode(201);
        awaited(person, "JOINED_TEAM")
                .then()
                .body("items.find { it.code == 'JOINED_TEAM' }.link", equalTo("/teams/" + team));

        var appointment = appoint(asLeader(volunteer, team));
        awaited(person, "APPOINTED_LEADER");
        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);

        awaited(person, "APPOINTMENT_REVOKED");
    }

    @Test
    void saysNothingOfWhatPeopleDoThemselves() {
        var activity = known(published(site, team, tomorrow()), 0);
        var own = Ids.next();
        signUp(activity, own, volunteer, "SignUpConfirmed", 1, SELF.formatted(person.subject()));
        signUp(activity, own, volunteer, "SignUpWithdrawn", 2, LEADER.formatted(person.subject(), team));
        signUp(activity, own, volunteer, "SignUpWaitlisted", 3, SELF.formatted(person.subject()));
        signUp(activity, own, volunteer, "SignUpPromoted", 4, "{\"kind\":\"SERVICE\"}");

        awaited(person, "PROMOTED");
        assertThat(codes(person)).containsExactlyInAnyOrder("PROMOTED", "APPROVED");
    }

    @Test
    void saysWhatOthersDoForSomebody() {
        var activity = known(published(site, team, tomorrow()), 0);
        signUp(activity, Ids.next(), volunteer, "SignUpConfirmed", 1, byLeader());
        awaited(person, "SIGNED_UP")
                .then()
                .body(
                        "items.find { it.code == 'SIGNED_UP' }.text",
                        equalTo("Somebody signed you up for 理论宣讲进村 on 5 Mar 2026."))
                .body("items.find { it.code == 'SIGNED_UP' }.link", equalTo("/activities/" + activity.activity()));

        attendance(activity, Ids.next(), volunteer, "CheckedIn", 1, byLeader(), "");

        awaited(person, "CHECKED_IN");
    }

    @Test
    void saysEachEventOnceHoweverOftenItComes() {
        var activity = known(published(site, team, tomorrow()), 0);
        var event = Ids.next();
        for (int i = 0; i < 3; i++) {
            dropped(activity, event, Instant.now());
        }
        signUp(activity, Ids.next(), volunteer, "SignUpPromoted", 9, "{\"kind\":\"SERVICE\"}");

        awaited(person, "PROMOTED");
        assertThat(codes(person)).containsOnlyOnce("ACTIVITY_CANCELLED");
    }

    @Test
    void saysNothingOfWhatIsLongAgo() {
        var activity = known(published(site, team, tomorrow()), 0);
        dropped(activity, Ids.next(), Instant.now().minus(Duration.ofDays(31)));
        signUp(activity, Ids.next(), volunteer, "SignUpPromoted", 9, "{\"kind\":\"SERVICE\"}");

        awaited(person, "PROMOTED");
        assertThat(codes(person)).doesNotContain("ACTIVITY_CANCELLED");
    }

    private void dropped(Published activity, UUID event, Instant at) {
        EventLog.publish(
                Topics.SIGN_UPS,
                activity.activity().toString(),
                event,
                "SignUpDropped",
                activity.shift().toString(),
                8,
                at,
                """
                {"signUpId":"%s","shiftId":"%s","activityId":"%s","volunteerId":"%s","day":"2026-03-05",
                 "code":"ACTIVITY_CANCELLED","by":{"kind":"SERVICE"}}""".formatted(Ids.next(), activity.shift(), activity.activity(), volunteer));
    }

    @Test
    void saysToEverybodyWithAPlaceThatTheShiftIsAtAnotherTime() {
        var activity = published(site, team, tomorrow());
        var other = aPerson(site);
        signedUp(activity, volunteer, 1);
        var left = signedUp(activity, approved(other), 2);
        known(activity, 2);
        signUp(activity, left, volunteer, "SignUpWithdrawn", 3, "{\"kind\":\"SERVICE\"}");
        known(activity, 1);

        tellShift(activity, "ShiftChanged", 2, activity.endsAt(), null);
        tellShift(activity, "ShiftChanged", 3, tomorrow().plus(Duration.ofHours(5)), null);

        awaited(person, "SHIFT_CHANGED");
        assertThat(codes(person)).containsOnlyOnce("SHIFT_CHANGED");
        assertThat(codes(other)).doesNotContain("SHIFT_CHANGED");
    }

    @Test
    void marksWhatWasReadAndShowsTheUnreadAlone() {
        var id = awaited(person, "APPROVED").jsonPath().getString("items[0].id");

        as(person.token()).put("/notices/" + id + "/reading").then().statusCode(204);
        as(person.token()).put("/notices/" + id + "/reading").then().statusCode(204);

        as(person.token()).queryParam("state", "UNREAD").get("/notices").then().body("items", hasSize(0));
        as(person.token())
                .queryParam("state", "READ")
                .get("/notices")
                .then()
                .body("items.id", contains(id))
                .body("unread", equalTo(0));
    }

    @Test
    void letsNobodyReadOrMarkWhatIsOfOthers() {
        var id = awaited(person, "APPROVED").jsonPath().getString("items[0].id");
        var other = aPerson(site);
        registered(other);

        as(other.token()).put("/notices/" + id + "/reading").then().statusCode(404);
        as(other.token())
                .body(Map.of("ids", List.of(id)))
                .post("/notices/readings")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));

        assertThat(codes(other)).isEmpty();
        notices(person).then().body("items[0].state", equalTo("UNREAD"));
    }

    @Test
    void marksManyAtOnce() {
        var id = awaited(person, "APPROVED").jsonPath().getString("items[0].id");

        as(person.token())
                .body(Map.of("ids", List.of(id, id, UUID.randomUUID())))
                .post("/notices/readings")
                .then()
                .statusCode(200)
                .body("unread", equalTo(0));
    }

    @Test
    void refusesAReadingOfNothingAndOfTooMuch() {
        as(person.token())
                .body(Map.of("ids", List.of()))
                .post("/notices/readings")
                .then()
                .statusCode(400);
        as(person.token())
                .body(Map.of("ids", Stream.generate(UUID::randomUUID).limit(201).toList()))
                .post("/notices/readings")
                .then()
                .statusCode(400);
        as(person.token()).queryParam("state", "NEW").get("/notices").then().statusCode(400);
    }

    @Test
    void saysNothingOfWhatSomebodyHasMuted() {
        as(person.token())
                .body(Map.of("muted", List.of("SIGNED_UP", "SIGNED_UP", "CHECKED_IN")))
                .put("/notices/preferences")
                .then()
                .statusCode(200)
                .body("muted", contains("SIGNED_UP", "CHECKED_IN"));
        var activity = known(published(site, team, tomorrow()), 0);
        signUp(activity, Ids.next(), volunteer, "SignUpConfirmed", 1, byLeader());
        signUp(activity, Ids.next(), volunteer, "SignUpPromoted", 2, "{\"kind\":\"SERVICE\"}");

        awaited(person, "PROMOTED");
        assertThat(codes(person)).doesNotContain("SIGNED_UP");
    }

    @Test
    void refusesToMuteWhatThereIsNot() {
        as(person.token())
                .body(Map.of("muted", List.of("WEATHER")))
                .put("/notices/preferences")
                .then()
                .statusCode(400);
        as(person.token()).get("/notices/preferences").then().body("muted", hasSize(0));
    }

    @Test
    void hasNothingForWhoIsNoVolunteer() {
        as(ADMIN).get("/notices").then().statusCode(404);
    }
}
