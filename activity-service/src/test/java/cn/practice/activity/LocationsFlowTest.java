package cn.practice.activity;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.anActivity;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.drafted;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was made is where the answer says. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class LocationsFlowTest {

    private final Station station = aStation();

    @Test
    void aDraftAndItsShiftAreReadByTheirLeader() {
        var shift = aShift("SERVICE", 1, 0, inHours(24), inHours(26));

        isReadBy(
                station.leader(),
                as(station.leader())
                        .body(anActivity(station, "CARING_AID", List.of(shift)))
                        .post("/activities"));
        isReadBy(
                station.leader(),
                as(station.leader())
                        .body(shift)
                        .post("/activities/"
                                + drafted(station, "CARING_AID", shift).id() + "/shifts"));
    }

    @Test
    void aSignUpAndAnAttendanceAreReadByThePersonAndTheLeader() {
        var person = aVolunteer(station);
        var signUp =
                as(person.subject()).post("/shifts/" + tomorrow(station, 1, 0).shift() + "/sign-ups");
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);
        var attendance = checkIn(station, person, shift);

        for (var reader : List.of(person.subject(), station.leader())) {
            isReadBy(reader, signUp);
            isReadBy(reader, attendance);
        }
        as(aVolunteer(station).subject())
                .get(attendance.header("Location"))
                .then()
                .statusCode(403);
    }

    @Test
    void aSupplementAndAHeadCountAreReadByTheLeader() {
        var activity = past(station, "SERVICE", "CARING_AID");

        isReadBy(
                station.leader(),
                as(station.leader())
                        .body("""
                {"shiftId":"%s","volunteerId":"%s","minutes":30,"evidenceRef":"P-1","reasonCode":"FORGOTTEN"}""".formatted(
                                        activity.shift(), aVolunteer(station).id()))
                        .post("/attendances/supplements"));
        isReadBy(
                station.leader(),
                as(station.leader()).body("""
                {"activityId":"%s","audience":"SCHOOL","channel":"LIVE","persons":30}""".formatted(activity.id())).post("/reach"));
    }

    @Test
    void aCampaignIsReadByEverybody() {
        isReadBy(
                station.leader(),
                admin().body("{\"name\":\"春风行动 %s\",\"fromDay\":\"2026-01-01\",\"toDay\":\"2026-12-31\"}"
                                .formatted(UUID.randomUUID()))
                        .post("/campaigns"));
    }

    private static void isReadBy(UUID reader, Response made) {
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).startsWith(RestAssured.baseURI + ":" + RestAssured.port + "/");
        as(reader)
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(made.jsonPath().getString("id")));
    }
}
