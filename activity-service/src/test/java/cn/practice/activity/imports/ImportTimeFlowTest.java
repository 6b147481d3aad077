package cn.practice.activity.imports;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.checkOut;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.past;
import static cn.practice.activity.District.running;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.text;
import static cn.practice.activity.PastItems.aColleague;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.approve;
import static cn.practice.activity.PastItems.propose;
import static cn.practice.activity.PastItems.proposed;
import static cn.practice.activity.PastItems.served;
import static cn.practice.activity.PastItems.taken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody is credited the same time twice, however it is brought in. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class ImportTimeFlowTest {

    private final Station station = aStation();
    private final UUID colleague = aColleague(station);
    private final Person person = aVolunteer(station);

    @Test
    void whatTheClockHasCreditedIsNotBroughtInAgain() {
        var shift = running(station, "SERVICE", "CARING_AID").shift();
        signUp(person, shift);
        var attendance =
                checkIn(station, person, shift).then().statusCode(201).extract().<String>path("id");
        change("update attendance set checked_in_at = checked_in_at - interval '30 minutes' where id = '" + attendance
                + "'");
        checkOut(station, attendance).then().statusCode(200);

        propose(station.staff(), during(inHours(-1), inHours(-1).plus(Duration.ofMinutes(45)), served(person.id(), 40)))
                .then()
                .statusCode(422)
                .body("refused[0].code", equalTo("TIME_TAKEN"))
                .body("refused[0].volunteerId", equalTo(person.id().toString()))
                .body("refused[0].creditOrHoldId", notNullValue());
    }

    @Test
    void whatWasCreditedMeanwhileRefusesItsActivityWhenItIsApplied() {
        var id = proposed(
                station.staff(),
                during(inHours(-4), inHours(-2), served(person.id(), 60)),
                during(inHours(-30), inHours(-28), served(person.id(), 60)));
        supplement(120);

        approve(colleague, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("progress.applied", equalTo(1))
                .body("progress.refused", equalTo(1));

        as(colleague)
                .get("/imports/" + id + "/items?state=REFUSED")
                .then()
                .body("items[0].refused.code", equalTo("TIME_TAKEN"))
                .body("items[0].refused.creditOrHoldId", notNullValue());
        assertThat(credited()).isEqualTo(180);
    }

    @Test
    void minutesAloneMoveWholeToTheFirstTimeThatIsFree() {
        supplement(60);

        var id = taken(station.staff(), colleague, during(inHours(-4), inHours(-2), served(person.id(), 45)));

        assertThat(number("select extract(epoch from c.starts_at - a.starts_at) from credit c"
                        + " join attendance t on t.id = c.attendance_id join activity a on a.id = t.activity_id"
                        + " join import_item i on i.activity_id = a.id where i.import_id = '" + id + "'"))
                .isBetween(3540L, 3600L);
    }

    @Test
    void aNamedTimeIsTakenAsItIsOrNotAtAll() {
        var from = inHours(-4);
        var line = served(person.id(), 30);
        line.put("from", from.plus(Duration.ofMinutes(20)).toString());
        line.put("to", from.plus(Duration.ofMinutes(50)).toString());
        supplement(10);
        taken(station.staff(), colleague, during(from, inHours(-2), line));

        propose(station.staff(), during(from, inHours(-2), line))
                .then()
                .statusCode(422)
                .body("refused[0].code", equalTo("TIME_TAKEN"));
    }

    @Test
    void nobodyIsAtTwoPlacesOfOneProposal() {
        propose(
                        station.staff(),
                        during(inHours(-4), inHours(-2), served(person.id(), 90)),
                        during(inHours(-4), inHours(-2), served(person.id(), 90)))
                .then()
                .statusCode(422)
                .body("refused[0].index", equalTo(1))
                .body("refused[0].code", equalTo("LINES_OVERLAP"))
                .body("refused[0].volunteerId", equalTo(person.id().toString()));
    }

    @Test
    void whatGoesBeyondADaysWorkWaitsForAWordOfItsOwn() {
        taken(station.staff(), colleague, during(inHours(-34), inHours(-24), served(person.id(), 600)));

        assertThat(credited() + held()).isEqualTo(600);
        assertThat(held()).isGreaterThanOrEqualTo(120);
    }

    @Test
    void whoAgreedToAnImportDecidesNoObjectionToWhatCameOutOfItsHold() {
        taken(station.staff(), colleague, during(inHours(-34), inHours(-24), served(person.id(), 600)));
        var hold = text("select id from hold where volunteer_id = '" + person.id() + "' limit 1");
        as(aColleague(station))
                .put("/attendances/holds/" + hold + "/approval")
                .then()
                .statusCode(200);
        var credit = text("select id from credit where hold_id = '" + hold + "'");
        var objection = as(person.subject())
                .body("""
                        {"creditId":"%s","reasonCode":"WAS_NOT_THERE"}""".formatted(credit))
                .post("/attendances/objections")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        dismiss(colleague, objection).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        dismiss(aColleague(station), objection).then().statusCode(200);
    }

    private static Response dismiss(UUID by, String objection) {
        return as(by).body("{\"reasonCode\":\"LEADER_CONFIRMS\"}")
                .put("/attendances/objections/" + objection + "/dismissal");
    }

    private Json during(Instant from, Instant to, Json line) {
        var talk = aTalk(station, "T-" + UUID.randomUUID(), line);
        talk.put("startsAt", from.toString());
        talk.put("endsAt", to.toString());
        return talk;
    }

    /** From the beginning of a shift four hours ago. */
    private void supplement(int minutes) {
        var shift = past(station, "SERVICE", "CARING_AID").shift();
        var id = as(station.leader())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s","minutes":%d,"evidenceRef":"list","reasonCode":"FORGOT"}""".formatted(shift, person.id(), minutes))
                .post("/attendances/supplements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as(station.staff())
                .put("/attendances/supplements/" + id + "/approval")
                .then()
                .statusCode(200);
    }

    private long credited() {
        return number("select coalesce(sum(minutes), 0) from credit where volunteer_id = '" + person.id() + "'");
    }

    private long held() {
        return number("select coalesce(sum(minutes), 0) from hold where volunteer_id = '" + person.id() + "'");
    }
}
