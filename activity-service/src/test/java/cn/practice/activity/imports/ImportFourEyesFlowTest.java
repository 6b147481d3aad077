package cn.practice.activity.imports;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.admin;
import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.enrol;
import static cn.practice.activity.District.link;
import static cn.practice.activity.PastItems.aColleague;
import static cn.practice.activity.PastItems.aTalk;
import static cn.practice.activity.PastItems.anImport;
import static cn.practice.activity.PastItems.approve;
import static cn.practice.activity.PastItems.propose;
import static cn.practice.activity.PastItems.proposed;
import static cn.practice.activity.PastItems.served;
import static cn.practice.activity.PastItems.staffAppointedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One person, or two who are not free of each other, bring nothing in. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class ImportFourEyesFlowTest {

    private final Station station = aStation();
    private final UUID colleague = aColleague(station);

    @Test
    void nobodyAgreesToWhatTheyProposedNorRejectsIt() {
        var id = proposed(station.staff(), aTalk(station, "A-1"));

        approve(station.staff(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));
        as(station.staff())
                .body("{\"reasonCode\":\"SECOND_THOUGHTS\"}")
                .put("/imports/" + id + "/rejection")
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_APPROVAL"));
        requireUntouched(id);
    }

    @Test
    void whomTheMakerAppointedDoesNotAgree() {
        var friend = staffAppointedBy(station.staff(), station);
        var id = proposed(station.staff(), aTalk(station, "B-1"));

        approve(friend, id).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));

        requireUntouched(id);
        approve(colleague, id).then().statusCode(200);
    }

    @Test
    void whatTheAdministratorProposesIsAgreedToByStaffWhomAnotherAppointed() {
        var id = admin().body(anImport(aTalk(station, "C-1")))
                .post("/imports")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        approve(colleague, id).then().statusCode(403).body("code", equalTo("APPOINTED_BY_MAKER"));
        approve(staffAppointedBy(Ids.next(), station), id).then().statusCode(200);
    }

    @Test
    void nobodyProposesTheirOwnAttendance() {
        var person = staffWhoServes();

        propose(person.subject(), aTalk(station, "D-1"), aTalk(station, "D-2", served(person.id(), 60)))
                .then()
                .statusCode(422)
                .body("refused.size()", equalTo(1))
                .body("refused[0].index", equalTo(1))
                .body("refused[0].code", equalTo("MAKER_AMONG_ATTENDEES"));
        proposed(station.staff(), aTalk(station, "D-2", served(person.id(), 60)));
    }

    @Test
    void whoIsInAnyLineDoesNotAgree() {
        var person = staffWhoServes();
        var id = proposed(station.staff(), aTalk(station, "E-1"), aTalk(station, "E-2", served(person.id(), 60)));

        approve(person.subject(), id).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));

        requireUntouched(id);
    }

    @Test
    void anAccountThatIsLinkedAfterwardsCreditsNobodyThemselves() {
        var maker = enrol(station);
        appointStaff(maker);
        var id = proposed(maker.subject(), aTalk(station, "F-1", served(maker.id(), 60)), aTalk(station, "F-2"));

        link(maker, 3);
        approve(colleague, id).then().statusCode(200).body("progress.refused", equalTo(1));

        as(colleague)
                .get("/imports/" + id + "/items?state=REFUSED")
                .then()
                .body("items[0].index", equalTo(0))
                .body("items[0].refused.code", equalTo("MAKER_AMONG_ATTENDEES"));
        assertThat(activities()).isEqualTo(1);
    }

    @Test
    void oneActivityWaitsInOneProposalHoweverManyAreMadeAtOnce() throws InterruptedException, ExecutionException {
        var makers = List.of(station.staff(), colleague, aColleague(station), aColleague(station));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(makers.stream()
                    .<Callable<Response>>map(
                            maker -> () -> propose(maker, aTalk(station, "G-1"), aTalk(station, "G-2")))
                    .toList());
            assertThat(answers).extracting(ImportFourEyesFlowTest::status).containsOnlyOnce(201);
        }

        assertThat(count("import_item", "owner_site_code = '" + station.code() + "'"))
                .isEqualTo(2);
    }

    @Test
    void staffOfAnotherSiteAndLeadersNeitherProposeNorAgree() {
        var id = proposed(station.staff(), aTalk(station, "H-1"));

        propose(aStation().staff(), aTalk(station, "H-2")).then().statusCode(403);
        propose(station.leader(), aTalk(station, "H-2")).then().statusCode(403);
        approve(aStation().staff(), id).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        approve(station.leader(), id).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        approve(colleague, Ids.next().toString()).then().statusCode(404);
    }

    @Test
    void whatIsAgreedToIsWhatWasSent() {
        var id = proposed(station.staff(), aTalk(station, "I-1"));

        for (var change : List.of(
                "update import_item set content = '{}' where import_id = '%s'",
                "update import_item set external_id = 'I-2' where import_id = '%s'",
                "update import_proposal set document_digest = 'x' where id = '%s'",
                "update import_proposal set made_by = gen_random_uuid() where id = '%s'")) {
            assertThatThrownBy(() -> change(change.formatted(id))).hasStackTraceContaining("import_stays_as_sent");
        }
    }

    private static int status(Future<Response> answer) {
        return answer.resultNow().statusCode();
    }

    /** A volunteer who is staff of the station too. */
    private Person staffWhoServes() {
        var person = aVolunteer(station);
        appointStaff(person);
        return person;
    }

    private void appointStaff(Person person) {
        appoint(person.subject(), "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
        await().until(() -> count("known_appointment", "subject = '" + person.subject() + "'") == 1);
    }

    private void requireUntouched(String id) {
        as(colleague).get("/imports/" + id).then().body("state", equalTo("PENDING"));
        assertThat(activities()).isZero();
    }

    private long activities() {
        return count("activity", "owner_site_code = '" + station.code() + "'");
    }
}
