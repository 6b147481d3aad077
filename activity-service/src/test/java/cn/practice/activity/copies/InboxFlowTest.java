package cn.practice.activity.copies;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.register;
import static cn.practice.activity.District.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class InboxFlowTest {

    private static final String EXAMPLE = ".example.json";

    @Test
    void keepsAsideWhatItCannotReadAndGoesOn() {
        var person = aVolunteer(aStation());
        var stranger = Ids.next().toString();

        say(person.id().toString(), "VolunteerPainted", 3, "{}");
        say(person.id().toString(), "VolunteerSuspended", 4, "not json");
        say(person.id().toString(), "VolunteerApproved", 5, "{\"volunteerId\":\"" + stranger + "\"}");
        tell(person, "VolunteerSuspended", 6);

        await().until(() -> count("known_volunteer", "id = '" + person.id() + "' and status = 'SUSPENDED'") == 1);
        assertThat(count("dead_letter", "subject = '" + person.id() + "'")).isEqualTo(3);
        assertThat(given().get("/q/metrics").asString())
                .containsPattern("(?m)^practice_known_unread(\\{.*})? " + count("dead_letter", "true") + "\\.0$");
    }

    @Test
    void neverGoesBackToAnOlderVersion() {
        var person = aVolunteer(aStation());

        tell(person, "VolunteerSuspended", 5);
        tell(person, "VolunteerReinstated", 4);
        say(
                person.id().toString(),
                "SkillGranted",
                6,
                "{\"volunteerId\":\"" + person.id() + "\",\"skill\":\"LECTURER\"}");

        await().until(() -> count("known_volunteer", "id = '" + person.id() + "' and version = 6") == 1);
        assertThat(count("known_volunteer", "id = '" + person.id() + "' and status = 'SUSPENDED'"))
                .isEqualTo(1);
    }

    @Test
    void followsSomebodyToAnotherSiteAndBackToTheBeginning() {
        var person = aVolunteer(aStation());
        var site = "321181000002";

        say(person.id().toString(), "VolunteerMoved", 4, at(person.id(), "321181000001"));
        tell(person, "VolunteerRejected", 5);
        say(person.id().toString(), "VolunteerReapplied", 6, at(person.id(), site));

        await().until(() -> count("known_volunteer", "id = '" + person.id() + "' and version = 6") == 1);
        assertThat(count(
                        "known_volunteer",
                        "id = '" + person.id() + "' and status = 'PENDING' and site_code = '" + site + "'"))
                .isEqualTo(1);
    }

    /** Each is told of by itself, so that the account may be that of both for a moment. */
    @Test
    void anAccountIsThatOfTheRecordWhichStaysWhenTwoAreMerged() {
        var station = aStation();
        var stays = aVolunteer(station);
        var merged = register(station, "ADULT");
        var account = merged.subject();

        say(stays.id().toString(), "AccountLinked", 4, """
                {"volunteerId":"%s","subject":"%s"}""".formatted(stays.id(), account));
        await().until(() -> count("known_volunteer", "id = '" + stays.id() + "' and version = 4") == 1);
        say(merged.id().toString(), "VolunteerMerged", 2, """
                {"volunteerId":"%s","into":"%s","siteCode":"%s","day":"2026-03-05"}""".formatted(merged.id(), stays.id(), station.code()));

        await().until(() -> count("known_volunteer", "id = '" + merged.id() + "' and version = 2") == 1);
        assertThat(count("known_volunteer", "id = '" + merged.id() + "' and subject is null and status = 'REJECTED'"))
                .isEqualTo(1);
        assertThat(count("known_volunteer", "id = '" + stays.id() + "' and subject = '" + account + "'"))
                .isEqualTo(1);
        assertThat(count("known_volunteer", "subject = '" + stays.subject() + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"siteCode\":\"321181000001\"}", "{\"volunteerId\":\"me\",\"siteCode\":7}"})
    void keepsAMoveAsideThatDoesNotSayWhoOrWhere(String json) {
        var id = Ids.next().toString();

        say(id, "VolunteerMoved", 4, json);

        await().until(() -> count("dead_letter", "subject = '" + id + "'") == 1);
    }

    /** A partition that waited for what can never be applied would wait for ever. */
    @ParameterizedTest
    @ValueSource(strings = {Topics.SITES, Topics.TEAMS, Topics.VOLUNTEERS, Topics.APPOINTMENTS})
    void waitsForNoEventThatLacksItsMembers(String topic) throws IOException {
        var key = Ids.next().toString();
        try (var contract = Files.list(Path.of("..", "volunteer-service", "contract", "events"))) {
            contract.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(EXAMPLE))
                    .map(each -> each.replace(EXAMPLE, ""))
                    .forEach(type -> empty(topic, key, type));
        }

        empty(topic, key, "LastOfAll");

        await().until(() -> count("dead_letter", "subject = '" + key + "' and type = 'LastOfAll'") == 1);
    }

    private static void empty(String topic, String key, String type) {
        EventLog.publish(topic, key, Ids.next(), type, key, 1, Instant.now(), "{}");
    }

    @Test
    void followsATeamToAnotherNameAndSite() {
        var id = Ids.next().toString();
        team(id, "TeamFormed", 1, "\"name\":\"old\",\"type\":\"VILLAGE\",\"siteCode\":\"321181000001\"");
        team(id, "TeamRenamed", 2, "\"name\":\"new\"");
        team(id, "TeamCategorised", 3, "\"category\":\"THEORY\"");
        team(id, "TeamTransferred", 4, "\"siteCode\":\"321181000002\"");

        await().until(() ->
                count("known_team", "id = '" + id + "' and name = 'new' and site_code = '321181000002' and version = 4")
                        == 1);
        assertThat(count("dead_letter", "subject = '" + id + "'")).isZero();
    }

    @Test
    void isLiveAsLongAsEveryChannelPolls() {
        given().get("/q/health/live")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'copies are fed' }.data.stopped", equalTo(""));
    }

    private static String at(UUID volunteerId, String site) {
        return "{\"volunteerId\":\"" + volunteerId + "\",\"siteCode\":\"" + site + "\"}";
    }

    private static void team(String id, String type, long version, String members) {
        var json = "{\"teamId\":\"" + id + "\"," + members + "}";
        EventLog.publish(Topics.TEAMS, id, Ids.next(), type, id, version, Instant.now(), json);
    }

    private static void say(String id, String type, long version, String json) {
        EventLog.publish(Topics.VOLUNTEERS, id, Ids.next(), type, id, version, Instant.now(), json);
    }
}
