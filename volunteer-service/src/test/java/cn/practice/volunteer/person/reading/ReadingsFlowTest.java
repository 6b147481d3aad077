package cn.practice.volunteer.person.reading;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ReadingsFlowTest {

    private final Sql sql;
    private final CivilTime time;

    private String station = "";
    private Person person = aPerson("");
    private UUID id = new UUID(0, 0);

    @Inject
    ReadingsFlowTest(Sql sql, CivilTime time) {
        this.sql = sql;
        this.time = time;
    }

    @BeforeEach
    void register() {
        station = station();
        person = aPerson(station);
        id = registered(person);
    }

    private ValidatableResponse readings() {
        return as(person.token()).get("/volunteers/{id}/readings", id).then().statusCode(200);
    }

    @Test
    void countsEachReadingByRoleAndNamesNoReader() {
        var staff = staffOf(station);
        as(staff).get("/volunteers/{id}", id).then().statusCode(200);
        as(staff).get("/volunteers").then().statusCode(200);
        as(staffOf(station)).queryParam("id", id).get("/volunteers").then().statusCode(200);
        as(ADMIN).get("/volunteers/{id}", id).then().statusCode(200);
        as(AUDITOR).get("/volunteers/{id}", id).then().statusCode(200);

        readings()
                .body("items.role", contains("ADMIN", "AUDITOR", "STAFF"))
                .body("items.times", contains(1, 1, 3))
                .body("items[0].day", equalTo(time.today().toString()))
                .body("items[0].size()", equalTo(3));
    }

    @Test
    void countsTheAnswerToADecisionToo() {
        as(ADMIN).put("/volunteers/{id}/approval", id).then().statusCode(200);

        readings().body("items.times", contains(1));
    }

    @Test
    void countsNothingOfWhatPeopleSeeOfThemselvesNorOfARefusal() {
        as(person.token()).get("/volunteers/{id}", id).then().statusCode(200);
        as(person.token()).get("/volunteers/me").then().statusCode(200);
        as(person.token()).queryParam("id", id).get("/volunteers").then().statusCode(200);
        as(staffOf(station())).get("/volunteers/{id}", id).then().statusCode(403);

        readings().body("items", empty());
    }

    @Test
    void isShownToThePersonAndThoseWhoLookAfterTheDistrict() {
        var path = "/volunteers/" + id + "/readings";

        as(ADMIN).get(path).then().statusCode(200);
        as(AUDITOR).get(path).then().statusCode(200);
        as(staffOf(station)).get(path).then().statusCode(403);
        as(Tokens.of(UUID.randomUUID())).get(path).then().statusCode(403);
        as(ADMIN).get("/volunteers/{id}/readings", UUID.randomUUID()).then().statusCode(404);
        as(ADMIN).get(path + "?cursor=eA").then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void comesDayByDayTheLatestFirst() {
        sql.update("""
                insert into reading (volunteer_id, day, role, reader, times)
                select ?, date '2026-03-01' + n, role, gen_random_uuid(), n + 1
                  from generate_series(0, 2) as n, unnest('{STAFF, LEADER}'::text[]) as role""", id);

        var first = readings().extract().response();
        var page = as(person.token()).queryParam("limit", 3).get("/volunteers/{id}/readings", id);
        var next = as(person.token())
                .queryParams(Map.of("limit", 3, "cursor", page.<String>path("next")))
                .get("/volunteers/{id}/readings", id);

        first.then().body("items.times", contains(3, 3, 2, 2, 1, 1));
        page.then().body("items.day", contains("2026-03-03", "2026-03-03", "2026-03-02"));
        next.then().body("items.times", contains(2, 1, 1)).body("items.role", contains("STAFF", "LEADER", "STAFF"));
    }

    @Test
    void countsAllOfThemWhenOneReaderLooksManyTimesAtOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            registered(aPerson(station));
        }
        var staff = staffOf(station);
        Callable<Integer> look = () -> as(staff).get("/volunteers").statusCode();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(
                            IntStream.range(0, 10).mapToObj(i -> look).toList()))
                    .allMatch(each -> each.resultNow() == 200);
        }

        readings().body("items.times", contains(10));
    }
}
