package cn.practice.volunteer.person.profile;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asStaff;
import static cn.practice.volunteer.District.freshCode;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ProfilesFlowTest {

    private String station = "";
    private String staff = "";
    private Person person = aPerson("");
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void somebodyIsAVolunteer() {
        station = station();
        staff = staffOf(station);
        person = aPerson(station);
        id = approved(person);
    }

    @Test
    void peopleChangeWhatIsTheirsToChange() {
        var profile = profile();
        profile.put("phone", "13900000002");
        profile.put("skills", List.of("摄影"));

        change(person.token(), tag(), profile)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag(1))))
                .body("phone", equalTo("139****0002"))
                .body("skills", contains("摄影"))
                .body("residenceArea", equalTo("别处"));

        as(person.token())
                .get("/volunteers/" + id + "/changes")
                .then()
                .body("items.by", contains("SELF"))
                .body("items[0].fields", contains("PHONE", "RESIDENCE_AREA", "SKILLS"));
    }

    @Test
    void aPhoneThatIsLeftOutStays() {
        change(person.token(), tag(), profile()).then().statusCode(200).body("phone", equalTo("138****0000"));
    }

    @Test
    void whoMovesCountsAtTheOtherSiteFromThenOn() {
        var elsewhere = station();
        var profile = profile();
        profile.put("siteCode", elsewhere);

        change(person.token(), tag(), profile).then().statusCode(200).body("siteCode", equalTo(elsewhere));

        assertThat(toldAbout(Topics.VOLUNTEERS, id, "VolunteerMoved").getLast().json())
                .contains("\"previousSiteCode\":\"" + station + "\"", "\"registered\":true", "\"lecturer\":false");
        as(staff).get("/volunteers/" + id).then().statusCode(403);
        as(staffOf(elsewhere)).get("/volunteers/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/profile", "/identity"})
    void whoeverEditsNamesTheVersionTheyHaveSeen(String part) {
        var body = part.equals("/profile") ? profile() : identity();
        var path = "/volunteers/" + id + part;

        as(staff).body(body).put(path).then().statusCode(428);
        as(staff).header("If-Match", "\"1\"").body(body).put(path).then().statusCode(412);
        as(staff).header("If-Match", tag()).body(body).put(path).then().statusCode(200);
    }

    @Test
    void ofTwoWhoEditTheSameVersionOneDoes() throws Exception {
        var tag = tag();
        var requests = new ArrayList<Callable<Response>>();
        for (var phone : List.of("13900000003", "13900000004")) {
            var profile = profile();
            profile.put("phone", phone);
            requests.add(() -> change(person.token(), tag, profile));
        }

        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void staffCorrectWhoSomebodyIs() {
        var identity = identity();
        identity.put("name", "改正·后");

        correct(staff, tag(), identity).then().statusCode(200).body("name", equalTo("改正·后"));

        as(person.token())
                .get("/volunteers/" + id + "/changes")
                .then()
                .body("items.by", contains("SITE_STAFF"))
                .body("items.reasonCode", contains("MISTYPED"))
                .body("items[0].fields", contains("NAME"));
        as(AUDITOR)
                .get("/audit-trail?act=IDENTITY_CORRECTED&subject=" + id)
                .then()
                .body("items.reasonCode", contains("MISTYPED"));
    }

    @Test
    void anotherBirthDateIsToldAsAnAgeClassAlone() {
        var other = Person.bornOn(station, LocalDate.of(2010, 3, 20));
        var identity = identity();
        identity.put("birthDate", "1991-02-03");
        identity.put("documentType", "RESIDENT_ID");
        identity.put(
                "documentNumber",
                Person.bornOn(station, LocalDate.of(1991, 2, 3)).document());

        correct(staff, tag(), identity).then().statusCode(200).body("birthDate", equalTo("1991-02-03"));

        identity.put("birthDate", "2010-03-20");
        identity.put("documentNumber", other.document());
        correct(staff, tag(), identity).then().statusCode(422).body("code", equalTo("GUARDIAN_CONSENT"));
    }

    @Test
    void aDocumentThatStaysMustFitTheBirthDate() {
        var identity = identity();
        identity.put("birthDate", "1990-05-18");

        correct(staff, tag(), identity).then().statusCode(422).body("code", equalTo("DOCUMENT_INVALID"));
    }

    @Test
    void aDocumentOfAnotherRecordIsNotGivenToThis() {
        var other = aPerson(station);
        approved(other);
        var identity = identity();
        identity.put("documentType", "RESIDENT_ID");
        identity.put("documentNumber", other.document());

        correct(staff, tag(), identity).then().statusCode(409).body("code", equalTo("DOCUMENT_TAKEN"));

        identity.remove("documentType");
        correct(staff, tag(), identity).then().statusCode(400).body("field", equalTo("documentType"));
    }

    @Test
    void aDocumentThatSomebodyClaimsIsNotCorrectedAwayFromItsHolder() {
        registered(aPerson(station).withDocument(person.document()));
        var identity = identity();
        identity.put("documentType", "RESIDENT_ID");
        identity.put("documentNumber", aPerson(station).document());

        correct(staff, tag(), identity).then().statusCode(409).body("code", equalTo("CLAIM_OPEN"));
    }

    @Test
    void anotherDocumentOfTheirOwnIsHeldFromThenOn() {
        var freed = person.document();
        var identity = identity();
        identity.put("documentType", "RESIDENT_ID");
        identity.put("documentNumber", aPerson(station).document());

        correct(staff, tag(), identity).then().statusCode(200);

        approved(aPerson(station).withDocument(freed));
    }

    @Test
    void nobodyCorrectsThemselvesOrWhomTheyBrought() {
        appoint(asStaff(id, station));
        correct(person.token(), tag(), identity()).then().statusCode(403).body("code", equalTo("SELF_APPROVAL"));

        var brought = aPerson(station);
        var enrolled = id(as(staff).body(brought.form()).post("/enrolments"));
        as(ADMIN).put("/volunteers/" + enrolled + "/approval").then().statusCode(200);
        as(staff)
                .header("If-Match", as(staff).get("/volunteers/" + enrolled).header("ETag"))
                .body(identity())
                .put("/volunteers/" + enrolled + "/identity")
                .then()
                .statusCode(403)
                .body("code", equalTo("ENROLLED_BY_YOURSELF"));
    }

    @Test
    void othersChangeNothingAndSeeNoHistory() {
        for (var token : List.of(aPerson(station).token(), staffOf(station()), AUDITOR)) {
            change(token, tag(), profile()).then().statusCode(403);
            correct(token, tag(), identity()).then().statusCode(403);
        }
        as(aPerson(station).token())
                .get("/volunteers/" + id + "/changes")
                .then()
                .statusCode(403);
        as(AUDITOR).get("/volunteers/" + id + "/changes").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"phone, 110", "residenceArea, ''", "skills, none", "serviceCategories, [SPACE]", "siteCode, 12"})
    void refusesAProfileWithABadField(String field, String value) {
        var profile = profile();
        profile.put(field, value);

        change(person.token(), tag(), profile).then().statusCode(400);
    }

    @Test
    void movesNobodyToASiteThatIsNone() {
        var profile = profile();
        profile.put("siteCode", freshCode());

        change(person.token(), tag(), profile).then().statusCode(422).body("code", equalTo("SITE_UNKNOWN"));
    }

    private Map<String, Object> profile() {
        return new HashMap<>(Map.of(
                "residenceArea",
                "别处",
                "skills",
                List.of("朗诵"),
                "serviceCategories",
                List.of("THEORY_TALK"),
                "siteCode",
                station));
    }

    private Map<String, Object> identity() {
        return new HashMap<>(
                Map.of("name", person.name(), "sex", "MALE", "birthDate", "1990-05-17", "reasonCode", "MISTYPED"));
    }

    private String tag() {
        return as(person.token()).get("/volunteers/me").header("ETag");
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private Response change(String token, String tag, Map<String, Object> profile) {
        return as(token).header("If-Match", tag).body(profile).put("/volunteers/" + id + "/profile");
    }

    private Response correct(String token, String tag, Map<String, Object> identity) {
        return as(token).header("If-Match", tag).body(identity).put("/volunteers/" + id + "/identity");
    }
}
