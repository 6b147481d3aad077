package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.past;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class OverlapsFlowTest {

    @Test
    void listsTimeThatWasCreditedTwiceBeforeThatWasRefused() {
        var station = aStation();
        var person = aVolunteer(station);
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        var id = as(station.leader())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s","minutes":60,"evidenceRef":"photo 7","reasonCode":"FORGOT"}""".formatted(shift, person.id()))
                .post("/attendances/supplements")
                .path("id");
        as(station.staff())
                .put("/attendances/supplements/" + id + "/approval")
                .then()
                .statusCode(200);
        // as an upgrade leaves it: the triggers of this connection are off
        change("set session_replication_role = replica;"
                + " insert into credit (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, evidence,"
                + " credited_at, origin) select '%s', attendance_id, volunteer_id, day, starts_at + interval '20 minutes',"
                        .formatted(Ids.next())
                + " ends_at + interval '20 minutes', minutes, evidence, credited_at, 'MIGRATED' from credit"
                + " where volunteer_id = '" + person.id() + "'; set session_replication_role = origin");

        admin().get("/attendances/overlaps?limit=200")
                .then()
                .statusCode(200)
                .body("items.volunteerId", hasItems(person.id().toString()))
                .body("items.find { it.volunteerId == '" + person.id() + "' }.minutes", equalTo(40));
        as(station.staff()).get("/attendances/overlaps").then().statusCode(403);
    }
}
