package cn.practice.activity.attendance.checkin;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.checkOut;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.types;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class CheckInKeysFlowTest {

    private Station station;
    private Person person;
    private UUID shift;

    @BeforeEach
    void prepare() {
        station = aStation();
        person = aVolunteer(station);
        shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);
    }

    @Test
    void aRetryAfterTheCheckOutOpensNoSecondPair() {
        var id = checkInWith(station.leader(), "one")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        checkOut(station, id).then().statusCode(200);

        checkInWith(station.leader(), "one")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("state", equalTo("CHECKED_OUT"))
                .body("pair", nullValue());

        assertThat(count("open_attendance", "volunteer_id = '" + person.id() + "'"))
                .isZero();
        await().until(() -> EventLog.about(Topics.ATTENDANCES, id).size() == 2);
        assertThat(types(EventLog.about(Topics.ATTENDANCES, id))).containsExactly("CheckedIn", "CheckedOut");
    }

    @Test
    void whoComesBackIsCheckedInWithAnotherKeyAndTheFirstStillFindsThem() {
        var id = checkInWith(station.leader(), "one")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        checkOut(station, id).then().statusCode(200);

        checkInWith(station.leader(), "two")
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("pair", equalTo(2));
        checkInWith(station.leader(), "one").then().statusCode(200).body("pair", equalTo(2));
    }

    @Test
    void aKeyThatMetSomebodyWhoWasThereAlreadyFindsThemTooOnceTheyHaveLeft() {
        var id =
                checkIn(station, person, shift).then().statusCode(201).extract().<String>path("id");
        checkInWith(station.staff(), "late").then().statusCode(200).body("id", equalTo(id));
        checkOut(station, id).then().statusCode(200);

        checkInWith(station.staff(), "late").then().statusCode(200).body("state", equalTo("CHECKED_OUT"));
    }

    @Test
    void aKeyOpensNothingToThoseWhoMayNotCheckInAndIsOfOnePersonInOneShift() {
        var other = aVolunteer(station);
        checkInWith(station.leader(), "one").then().statusCode(201);

        checkInWith(other.subject(), "one").then().statusCode(403);
        signUp(other, shift);
        person = other;
        checkInWith(station.leader(), "one")
                .then()
                .statusCode(201)
                .body("volunteerId", equalTo(other.id().toString()));
    }

    @Test
    void refusesAKeyThatIsNoneAndChecksNobodyIn() {
        for (var key : new String[] {"a b", "k".repeat(201)}) {
            checkInWith(station.leader(), key).then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"));
        }

        assertThat(count("attendance", "shift_id = '" + shift + "'")).isZero();
    }

    private Response checkInWith(UUID by, String key) {
        return as(by).header("Idempotency-Key", key)
                .body("""
                {"shiftId":"%s","volunteerId":"%s"}""".formatted(shift, person.id()))
                .post("/check-ins");
    }
}
