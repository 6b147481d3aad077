package cn.practice.volunteer.person.claim;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.asStaff;
import static cn.practice.volunteer.District.fromElsewhere;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.register;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ClaimsFlowTest {

    private String station = "";
    private String staff = "";
    private Person holder = aPerson("");
    private UUID held = new UUID(0, 0);

    @BeforeEach
    void somebodyIsAVolunteer() {
        station = station();
        staff = staffOf(station);
        holder = aPerson(station);
        held = approved(holder);
    }

    @Test
    void registeringNeverSaysWhetherADocumentIsKnown() {
        var known = aPerson(station()).withDocument(holder.document());
        var unknown = aPerson(station());

        for (var each : List.of(known, unknown)) {
            register(each).then().statusCode(201).body("status", equalTo("PENDING"));
        }
        assertThat(members(as(known.token()).get("/volunteers/me")))
                .isEqualTo(members(as(unknown.token()).get("/volunteers/me")));
        for (var path : List.of("/claims", "/claims?state=OPEN")) {
            assertThat(as(known.token()).get(path).statusCode())
                    .isEqualTo(as(unknown.token()).get(path).statusCode());
        }
    }

    private static Set<Object> members(Response response) {
        response.then().statusCode(200).header("ETag", not(nullValue())).body("status", equalTo("PENDING"));
        return new TreeSet<>(response.jsonPath().getMap("").keySet());
    }

    @Test
    void aKnownDocumentInWhateverCaseMakesAClaim() {
        var document = IntStream.range(0, 1000)
                .mapToObj(i -> aPerson("").document())
                .filter(each -> each.endsWith("X"))
                .findFirst()
                .orElseThrow();
        registered(aPerson(station).withDocument(document));

        claimed(aPerson(station).withDocument(document.toLowerCase(Locale.ROOT)));

        as(staff)
                .get("/claims?state=OPEN")
                .then()
                .body("items.kind", contains("DOCUMENT"))
                .body("items.holder.siteCode", contains(station));
    }

    @Test
    void oneNumberIsOnePersonsWhateverDocumentShowsIt() {
        var person = aPerson(station);
        var stem = "830000" + person.document().substring(6, 17);
        registered(person.withDocument(Person.complete(stem)));
        var form = aPerson(station).form();
        form.put("documentType", "TAIWAN_RESIDENCE_PERMIT");
        form.put("documentNumber", Person.complete(stem));

        var second = id(as(aPerson(station).token()).body(form).post("/volunteers"));

        assertThat(claimOf(second)).isNotNull();
    }

    @Test
    void whoHasNameBirthDateAndPhoneOfAnotherMayBeTheSamePerson() {
        var like = aPerson(station);
        var form = like.form();
        form.put("name", holder.name());
        form.put("phone", "+8613800000000");

        var second = id(as(like.token()).body(form).post("/volunteers"));

        as(staff).get("/claims").then().body("items.kind", contains("DUPLICATE"));
        approve(staff, second).then().statusCode(409).body("code", equalTo("CLAIM_OPEN"));
        settle(staff, claimOf(second), "DIFFERENT_PEOPLE").then().statusCode(200);
        approve(staff, second).then().statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void whoChangesTheirPhoneWhileTheyWaitMayBeFoundOutYet() {
        var like = aPerson(station);
        var form = like.form();
        form.put("name", holder.name());
        form.put("phone", "13900000000");
        var second = id(as(like.token()).body(form).post("/volunteers"));
        form.put("phone", "13800000000");

        as(like.token())
                .body(form)
                .put("/volunteers/" + second + "/registration")
                .then()
                .statusCode(200);

        assertThat(claimOf(second)).isNotNull();
    }

    @Test
    void twentyAtOnceMakeOneHolderAndNineteenClaims() throws Exception {
        var site = station();
        var document = aPerson("").document();
        List<Callable<Response>> requests = IntStream.range(0, 20)
                .<Callable<Response>>mapToObj(i -> () -> register(aPerson(site).withDocument(document)))
                .toList();

        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
        }

        assertThat(statuses).containsOnly(201);
        var claims = as(staffOf(site)).get("/claims?limit=50").jsonPath();
        assertThat(claims.getList("items.id")).hasSize(19);
        assertThat(new TreeSet<>(claims.<String>getList("items.holder.volunteerId")))
                .hasSize(1);
    }

    @Test
    void whoLostTheirAccountSignsInWithTheNewOneAsThemselves() {
        var again = aPerson(station).withDocument(holder.document());
        var second = claimed(again);

        settle(staff, claimOf(second), "SAME_PERSON")
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("outcome", equalTo("SAME_PERSON"));

        as(again.token()).get("/volunteers/me").then().statusCode(200).body("id", equalTo(held.toString()));
        as(holder.token()).get("/volunteers/me").then().statusCode(404);
        as(holder.token()).get("/volunteers/" + held).then().statusCode(403);
        as(staff).get("/volunteers/" + second).then().body("status", equalTo("MERGED"));
        var linked = toldAbout(Topics.VOLUNTEERS, held, "AccountLinked").getLast();
        assertThat(linked.json()).contains(again.subject().toString());
        var merged = toldAbout(Topics.VOLUNTEERS, second, "VolunteerMerged").getLast();
        assertThat(merged.json()).contains(held.toString(), "\"registered\":false");
    }

    @Test
    void whoWasEnrolledComesWithTheDocumentAndSignsIn() {
        var person = aPerson(station);
        var enrolled = id(as(staff).body(person.form()).post("/enrolments"));
        var second = registered(person);
        var colleague = staffOf(station);
        var claim = claimOf(colleague, second);

        settle(staff, claim, "SAME_PERSON").then().statusCode(403).body("code", equalTo("ENROLLED_BY_YOURSELF"));
        settle(colleague, claim, "SAME_PERSON").then().statusCode(200);

        as(person.token()).get("/volunteers/me").then().body("id", equalTo(enrolled.toString()));
        approve(colleague, enrolled).then().statusCode(200);
    }

    @Test
    void anImpostorLosesTheDocumentAndMayNotServe() {
        var rightful = aPerson(station).withDocument(holder.document());
        var second = claimed(rightful);

        settle(staff, claimOf(second), "CLAIMANT_RIGHTFUL").then().statusCode(200);

        as(staff).get("/volunteers/" + held).then().body("status", equalTo("SUSPENDED"));
        as(staff)
                .delete("/volunteers/" + held + "/suspension")
                .then()
                .statusCode(409)
                .body("code", equalTo("DOCUMENT_TAKEN"));
        approve(staff, second).then().statusCode(200).body("status", equalTo("APPROVED"));
        assertThat(types(toldAbout(Topics.VOLUNTEERS, held, "VolunteerSuspended")))
                .contains("VolunteerSuspended");
    }

    @Test
    void whoIsNotWhoTheySayIsRejectedAndToldWhyOnceItIsSettled() {
        var impostor = aPerson(station).withDocument(holder.document());
        var second = claimed(impostor);
        as(impostor.token()).get("/volunteers/me").then().body("rejection", nullValue());

        settle(staff, claimOf(second), "HOLDER_RIGHTFUL").then().statusCode(200);

        as(impostor.token())
                .get("/volunteers/me")
                .then()
                .body("status", equalTo("REJECTED"))
                .body("rejection.reasonCode", equalTo("DOCUMENT_SEEN"));
        as(holder.token()).get("/volunteers/me").then().body("status", equalTo("APPROVED"));
    }

    @Test
    void nothingIsTakenFromSomebodyWhoLeadsATeam() {
        var appointment = appoint(asLeader(held, team(station)));
        var second = claimed(aPerson(station).withDocument(holder.document()));
        var claim = claimOf(second);

        for (var outcome : List.of("SAME_PERSON", "CLAIMANT_RIGHTFUL")) {
            settle(ADMIN, claim, outcome).then().statusCode(409).body("code", equalTo("STILL_APPOINTED"));
        }
        as(holder.token()).get("/volunteers/me").then().body("status", equalTo("APPROVED"));
        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);
        settle(ADMIN, claim, "SAME_PERSON").then().statusCode(200);
    }

    @Test
    void onlyStaffOfTheHoldersSiteSeeTheHolderAndSettle() {
        var elsewhere = station();
        var second = claimed(aPerson(elsewhere).withDocument(holder.document()));
        var theirs = staffOf(elsewhere);
        var claim = claimOf(second);

        as(theirs)
                .get("/claims/" + claim)
                .then()
                .statusCode(200)
                .body("claimant.id", equalTo(second.toString()))
                .body("holder", nullValue())
                .body("claim.holder.siteCode", equalTo(station));
        settle(theirs, claim, "SAME_PERSON").then().statusCode(403);
        as(staffOf(station())).get("/claims/" + claim).then().statusCode(403);
        as(staffOf(station())).get("/claims").then().body("items", empty());
        for (var reader : List.of(staff, AUDITOR)) {
            as(reader)
                    .get("/claims/" + claim)
                    .then()
                    .statusCode(200)
                    .body("claimant.documentNumber", equalTo(mask(holder.document())))
                    .body("holder.phone", equalTo("138****0000"));
        }
        settle(AUDITOR, claim, "SAME_PERSON").then().statusCode(403);
    }

    private static String mask(String document) {
        return document.substring(0, 3) + "*".repeat(11) + document.substring(14);
    }

    @Test
    void staffNeitherSeeNorSettleWhatIsAboutThemselves() {
        var dishonest = fromElsewhere();
        var own = approved(dishonest);
        appoint(asStaff(own, station));
        var second = registered(aPerson(station).withDocument(dishonest.document()));
        as(dishonest.token()).get("/claims").then().body("items", empty());
        appoint(asStaff(own, dishonest.site()));
        var claim = claimOf(second);

        as(dishonest.token()).get("/claims/" + claim).then().statusCode(403);
        settle(dishonest.token(), claim, "HOLDER_RIGHTFUL")
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_APPROVAL"));
    }

    @Test
    void ofTwoStaffWhoSettleAtOnceOneDoes() throws Exception {
        var second = claimed(aPerson(station).withDocument(holder.document()));
        var claim = claimOf(second);
        List<Callable<Response>> requests =
                List.of(() -> settle(staff, claim, "SAME_PERSON"), () -> settle(ADMIN, claim, "HOLDER_RIGHTFUL"));

        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void aSettlementThatIsRepeatedIsTheSame() {
        var claim = claimOf(claimed(aPerson(station).withDocument(holder.document())));
        settle(staff, claim, "SAME_PERSON").then().statusCode(200);

        settle(staff, claim, "SAME_PERSON").then().statusCode(200);
        settle(staff, claim, "HOLDER_RIGHTFUL").then().statusCode(409).body("code", equalTo("CLAIM_SETTLED"));
    }

    @Test
    void twoPeopleNeverHaveOneDocument() {
        var claim = claimOf(claimed(aPerson(station).withDocument(holder.document())));

        settle(staff, claim, "DIFFERENT_PEOPLE").then().statusCode(422).body("code", equalTo("OUTCOME_UNFIT"));
    }

    @Test
    void aRejectedRegistrationFreesTheDocumentForWhoeverClaimedItFirst() {
        var first = aPerson(station);
        var rejected = registered(first);
        var next = claimed(aPerson(station).withDocument(first.document()));
        var last = claimed(aPerson(station).withDocument(first.document()));

        reject(staff, rejected).then().statusCode(200);

        approve(staff, last).then().statusCode(409).body("code", equalTo("CLAIM_OPEN"));
        settle(staff, claimOf(last), "HOLDER_RIGHTFUL").then().statusCode(200);
        approve(staff, next).then().statusCode(200);
        approve(staff, rejected).then().statusCode(409).body("code", equalTo("DOCUMENT_TAKEN"));
    }

    @Test
    void whoMendsTheDocumentClaimsItNoLonger() {
        var mistyped = aPerson(station).withDocument(holder.document());
        var second = claimed(mistyped);
        var form = mistyped.withDocument(aPerson("").document()).form();

        as(mistyped.token())
                .body(form)
                .put("/volunteers/" + second + "/registration")
                .then()
                .statusCode(200);

        as(staff).get("/claims").then().body("items.state", contains("LAPSED"));
        approve(staff, second).then().statusCode(200);
    }

    @Test
    void aSettlementIsInTheTrailWithItsReason() {
        var claim = claimOf(claimed(aPerson(station).withDocument(holder.document())));

        settle(staff, claim, "HOLDER_RIGHTFUL").then().statusCode(200);

        as(AUDITOR)
                .get("/audit-trail?subject=" + claim)
                .then()
                .body("items.act", contains("CLAIM_SETTLED"))
                .body("items.reasonCode", contains("DOCUMENT_SEEN"));
    }

    private static UUID claimed(Person person) {
        return registered(person);
    }

    private static UUID claimOf(UUID claimant) {
        return claimOf(ADMIN, claimant);
    }

    /** The open claim of a registration. */
    private static UUID claimOf(String token, UUID claimant) {
        return UUID.fromString(as(token)
                .get("/claims?state=OPEN&limit=200")
                .jsonPath()
                .getString("items.find { it.claimant.volunteerId == '" + claimant + "' }.id"));
    }

    private static Response settle(String token, UUID claim, String outcome) {
        return as(token)
                .body(Map.of("outcome", outcome, "reasonCode", "DOCUMENT_SEEN"))
                .put("/claims/" + claim + "/settlement");
    }

    private static Response approve(String token, UUID id) {
        return as(token).put("/volunteers/" + id + "/approval");
    }

    private static Response reject(String token, UUID id) {
        return as(token).body(Map.of("reasonCode", "UNREADABLE")).put("/volunteers/" + id + "/rejection");
    }
}
