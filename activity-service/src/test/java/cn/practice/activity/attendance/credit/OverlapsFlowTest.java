package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.types;
import static cn.practice.activity.attendance.credit.Claims.approved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class OverlapsFlowTest {

    private final Station station = aStation();
    private final Person person = aVolunteer(station);

    @Test
    void listsTimeThatWasCreditedTwiceBeforeThatWasRefused() {
        creditedTwice();

        overlaps()
                .body("items.volunteerId", hasItems(person.id().toString()))
                .body("items.find { it.volunteerId == '" + person.id() + "' }.minutes", equalTo(40));
        as(station.staff()).get("/attendances/overlaps").then().statusCode(403);
    }

    @Test
    void isListedUntilTwoPeopleTakeOneOfBothBack() {
        var migrated = creditedTwice();
        var reversal = as(station.leader())
                .body("{\"creditId\":\"%s\",\"reasonCode\":\"CREDITED_TWICE\"}".formatted(migrated))
                .post("/attendances/reversals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        overlaps().body("items.volunteerId", hasItems(person.id().toString()));

        as(station.staff())
                .put("/attendances/reversals/" + reversal + "/approval")
                .then()
                .statusCode(200);

        overlaps().body("items.volunteerId", not(hasItems(person.id().toString())));
        assertThat(count("credit", "reversal_id is null and volunteer_id = '" + person.id() + "'"))
                .isEqualTo(1);
        as(person.subject()).get("/attendances?volunteer=me").then().body("items.minutes", equalTo(List.of(60)));
        await().until(() -> types(EventLog.read(Topics.ATTENDANCES).stream()
                        .filter(each -> each.json().contains(migrated.toString()))
                        .toList())
                .contains("MinutesReversed"));
    }

    /** An hour, and 40 minutes of it once more, as an upgrade leaves it; the credit that it leaves. */
    private UUID creditedTwice() {
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        approved(station, person, shift, 60, station.staff());
        var migrated = Ids.next();
        // the triggers of this connection are off
        change("set session_replication_role = replica;"
                + " insert into credit (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, evidence,"
                + " credited_at, origin) select '%s', attendance_id, volunteer_id, day, starts_at + interval '20 minutes',"
                        .formatted(migrated)
                + " ends_at + interval '20 minutes', minutes, evidence, credited_at, 'MIGRATED' from credit"
                + " where volunteer_id = '" + person.id() + "'; set session_replication_role = origin");
        return migrated;
    }

    private static ValidatableResponse overlaps() {
        return admin().get("/attendances/overlaps?limit=200").then().statusCode(200);
    }
}
