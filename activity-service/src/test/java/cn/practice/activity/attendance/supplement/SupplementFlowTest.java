package cn.practice.activity.attendance.supplement;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.text.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class SupplementFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Station station;
    private Person person;

    @BeforeEach
    void prepare() {
        station = aStation();
        person = aVolunteer(station);
    }

    @Test
    void supplementsByTwoPairsOfEyesUpToTheLengthOfTheShift() {
        var shift = past(station, "SERVICE", "CARING_AID").shift();

        supplement(shift, 121).then().statusCode(422).body("code", equalTo("OVER_CAP"));
        var id = supplement(shift, 120).then().statusCode(201).extract().<String>path("id");
        supplement(shift, 120).then().statusCode(200).body("id", equalTo(id));
        supplement(shift, 90).then().statusCode(409).body("code", equalTo("ALREADY_SUPPLEMENTED"));
        var attendance = approve(station.staff(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .extract()
                .<String>path("attendanceId");
        approve(station.staff(), id).then().statusCode(200);

        await().until(() ->
                types(EventLog.about(Topics.ATTENDANCES, attendance)).size() == 2);
        assertThat(types(EventLog.about(Topics.ATTENDANCES, attendance)))
                .containsExactly("AttendanceRecorded", "MinutesCredited");
        as(person.subject())
                .get("/attendances?volunteer=me")
                .then()
                .body("items[0].minutes", equalTo(120))
                .body("items[0].evidence", equalTo("SUPPLEMENTED"));
    }

    @Test
    void tellsWhoClaimedWhoCheckedWhyAndOnWhatEvidence() throws JsonProcessingException {
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        var id = supplement(shift, 60).then().statusCode(201).extract().<String>path("id");
        var attendance =
                approve(station.staff(), id).then().statusCode(200).extract().<String>path("attendanceId");

        await().until(() -> EventLog.about(Topics.ATTENDANCES, attendance).size() == 2);
        var made =
                JSON.readTree(EventLog.about(Topics.ATTENDANCES, id).getFirst().json());
        var credited = JSON.readTree(
                EventLog.about(Topics.ATTENDANCES, attendance).getLast().json());
        var leader = JSON.readTree("{\"kind\":\"PERSON\",\"subject\":\"%s\",\"role\":\"TEAM_LEADER\",\"teamId\":\"%s\"}"
                .formatted(station.leader(), station.team()));
        var staff = JSON.readTree("{\"kind\":\"PERSON\",\"subject\":\"%s\",\"role\":\"SITE_STAFF\",\"siteCode\":\"%s\"}"
                .formatted(station.staff(), station.code()));
        assertThat(made.path("by")).isEqualTo(leader);
        assertThat(made.path("evidenceDigest").asText()).isEqualTo(Sha256.hex("photo 7"));
        assertThat(made.toString()).doesNotContain("photo 7");
        assertThat(credited.path("by")).isEqualTo(staff);
        assertThat(credited.path("madeBy")).isEqualTo(leader);
        assertThat(credited.path("reasonCode").asText()).isEqualTo("FORGOT");
        assertThat(credited.path("evidenceRef").asText()).isEqualTo("/attendances/supplements/" + id);
        assertThat(credited.path("evidenceDigest").asText()).isEqualTo(Sha256.hex("photo 7"));
    }

    @Test
    void tellsOfARejectionOnceAndCountsNothing() {
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        var id = supplement(shift, 60).then().statusCode(201).extract().<String>path("id");

        for (int i = 0; i < 2; i++) {
            as(station.staff())
                    .body("{\"reasonCode\":\"NOT_THERE\"}")
                    .put("/attendances/supplements/" + id + "/rejection")
                    .then()
                    .statusCode(200);
        }
        supplement(shift, 60).then().statusCode(201);

        await().until(() -> EventLog.about(Topics.ATTENDANCES, id).size() == 2);
        assertThat(types(EventLog.about(Topics.ATTENDANCES, id)))
                .containsExactly("SupplementMade", "SupplementRejected");
        assertThat(EventLog.about(Topics.ATTENDANCES, id).getLast().json()).contains("NOT_THERE", "SITE_STAFF");
    }

    @Test
    void nobodyChecksTheirOwnSupplementAndAnAudienceGetsNone() {
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        var id = as(station.staff())
                .body(supplementOf(shift, 60))
                .post("/attendances/supplements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        approve(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        supplement(past(station, "AUDIENCE", "CARING_AID").shift(), 60)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_SERVICE"));
        supplement(past(station, "SERVICE", "CULTURE").shift(), 60)
                .then()
                .statusCode(422)
                .body("code", equalTo("NOT_SERVICE"));
    }

    private Response supplement(UUID shift, int minutes) {
        return as(station.leader()).body(supplementOf(shift, minutes)).post("/attendances/supplements");
    }

    private String supplementOf(UUID shift, int minutes) {
        return """
                {"shiftId":"%s","volunteerId":"%s","minutes":%d,"evidenceRef":"photo 7","reasonCode":"FORGOT"}""".formatted(shift, person.id(), minutes);
    }

    private Response approve(UUID by, String id) {
        return as(by).put("/attendances/supplements/" + id + "/approval");
    }
}
