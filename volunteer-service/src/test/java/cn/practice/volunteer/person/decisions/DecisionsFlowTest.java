package cn.practice.volunteer.person.decisions;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.leaderOf;
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
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.volunteer.District;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class DecisionsFlowTest {

    private String station = "";

    @BeforeEach
    void openAStation() {
        station = station();
    }

    private static Response approve(String token, List<UUID> ids) {
        return as(token).body(Map.of("ids", ids)).post("/volunteers/approvals");
    }

    @Test
    void answersForEachByItself() {
        var staff = staffOf(station);
        var enrolled = id(as(staff).body(aPerson(station).form()).post("/enrolments"));
        var pending = registered(aPerson(station));
        var elsewhere = registered(aPerson(station()));
        var nobody = UUID.randomUUID();
        var approved = approved(aPerson(station));

        var answer = approve(staff, List.of(enrolled, pending, elsewhere, nobody, approved));

        answer.then()
                .statusCode(200)
                .body("items.id", contains(texts(enrolled, pending, elsewhere, nobody, approved)))
                .body("items[0].problem.code", equalTo("ENROLLED_BY_YOURSELF"))
                .body("items[0].problem.title", equalTo("Enrolled by yourself"))
                .body("items[1].status", equalTo("APPROVED"))
                .body("items[2].problem.code", equalTo("FORBIDDEN"))
                .body("items[3].problem.code", equalTo("NOT_FOUND"))
                .body("items[4].status", equalTo("APPROVED"));
        assertThat(answer.asString()).doesNotContain("测试甲");
        as(ADMIN).get("/volunteers/{id}", enrolled).then().body("status", equalTo("PENDING"));
        as(ADMIN).get("/volunteers/{id}", pending).then().body("status", equalTo("APPROVED"));
        trail(pending).then().body("items.act", contains("VOLUNTEER_APPROVED"));
        trail(enrolled).then().body("items.act", not(contains("VOLUNTEER_APPROVED")));
    }

    private static Object[] texts(UUID... ids) {
        return Stream.of(ids).map(UUID::toString).toArray();
    }

    private static Response trail(UUID id) {
        return as(ADMIN).queryParam("subject", id).get("/audit-trail");
    }

    @Test
    void rejectsAllForTheSameReason() {
        var ids = List.of(registered(aPerson(station)), registered(aPerson(station)));

        as(ADMIN)
                .body(Map.of("ids", ids, "reasonCode", "DOCUMENT_UNREADABLE"))
                .post("/volunteers/rejections")
                .then()
                .statusCode(200)
                .body("items.status", contains("REJECTED", "REJECTED"));

        for (var id : ids) {
            trail(id).then().body("items.reasonCode", contains("DOCUMENT_UNREADABLE"));
            assertThat(toldAbout(Topics.VOLUNTEERS, id, "VolunteerRejected")
                            .getLast()
                            .json())
                    .contains("DOCUMENT_UNREADABLE");
        }
    }

    @Test
    void letsNobodyApproveThemselvesAmongMany() {
        var person = aPerson(station);
        var self = approved(person);
        District.appoint(District.asStaff(self, station));

        approve(person.token(), List.of(self, registered(aPerson(station))))
                .then()
                .body("items[0].problem.code", equalTo("SELF_APPROVAL"))
                .body("items[1].status", equalTo("APPROVED"));
    }

    @Test
    void twoStaffWhoApproveTheSameAtOnceDecideOnce() throws Exception {
        var ids = IntStream.range(0, 6)
                .mapToObj(i -> registered(aPerson(station)))
                .toList();
        var tokens = List.of(staffOf(station), staffOf(station));
        var calls = List.<Callable<Response>>of(
                () -> approve(tokens.getFirst(), ids), () -> approve(tokens.getLast(), ids.reversed()));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                answer.resultNow().then().statusCode(200).body("items.status", everyItem(equalTo("APPROVED")));
            }
        }

        for (var id : ids) {
            trail(id).then().body("items.act", contains("VOLUNTEER_APPROVED"));
            assertThat(types(toldAbout(Topics.VOLUNTEERS, id, "VolunteerApproved")))
                    .containsExactly("VolunteerRegistered", "VolunteerApproved");
        }
    }

    @Test
    void refusesWhoeverDecidesAboutNobody() {
        var id = registered(aPerson(station));

        for (var token :
                List.of(AUDITOR, leaderOf(team(station)), aPerson(station).token())) {
            approve(token, List.of(id)).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        trail(id).then().body("items", empty());
    }

    @Test
    void takesTwoHundredAndNoMoreAndEachOnce() {
        var id = registered(aPerson(station));

        approve(ADMIN, Stream.generate(UUID::randomUUID).limit(200).toList())
                .then()
                .statusCode(200)
                .body("items.problem.code", everyItem(equalTo("NOT_FOUND")));
        approve(ADMIN, Stream.generate(UUID::randomUUID).limit(201).toList())
                .then()
                .statusCode(400);
        approve(ADMIN, List.of()).then().statusCode(400);
        approve(ADMIN, Collections.nCopies(2, id)).then().statusCode(400).body("code", equalTo("INVALID_FIELD"));
        as(ADMIN).get("/volunteers/{id}", id).then().body("status", equalTo("PENDING"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ids\":null}",
                "{\"ids\":[null]}",
                "{\"ids\":[\"x\"]}",
                "{\"ids\":\"x\"}",
                "{\"ids\":[\"01a21546-af19-7fe8-8179-d525bbe57b69\"],\"reasonCode\":\"was rude\"}",
                "[]"
            })
    void refusesWhatIsNoWish(String body) {
        as(ADMIN).body(body).post("/volunteers/rejections").then().statusCode(400);
    }
}
