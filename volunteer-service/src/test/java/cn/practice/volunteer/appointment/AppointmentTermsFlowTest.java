package cn.practice.volunteer.appointment;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.appoint;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asLeader;
import static cn.practice.volunteer.District.asStaff;
import static cn.practice.volunteer.District.fromElsewhere;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.team;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.Migrations;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AppointmentTermsFlowTest {

    private final AppointmentTerms terms;
    private final Database database;
    private final Sql sql;
    private final CivilTime time;

    private LocalDate today;
    private String station;
    private Person person;
    private UUID volunteer;

    @Inject
    @SuppressWarnings("NullAway.Init") // prepared before each
    AppointmentTermsFlowTest(AppointmentTerms terms, Database database, Sql sql, CivilTime time) {
        this.terms = terms;
        this.database = database;
        this.sql = sql;
        this.time = time;
    }

    @BeforeEach
    void prepare() {
        today = time.today();
        station = station();
        person = fromElsewhere();
        volunteer = approved(person);
    }

    @Test
    void actsFromItsFirstDayAndIsToldThenAsMadeByItsAppointer() {
        var appointment = appoint(from(today.plusDays(1)));
        as(person.token()).get("/volunteers?site=" + station).then().statusCode(403);
        as(ADMIN).get("/appointments?volunteer=" + volunteer).then().body("items.id", contains(appointment.toString()));

        terms.tellAllOf(today);
        terms.tellAllOf(today.plusDays(1));
        terms.tellAllOf(today.plusDays(1));

        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);
        var told = toldAbout(Topics.APPOINTMENTS, person.subject(), "AppointmentRevoked");
        assertThat(types(told)).containsExactly("Appointed", "AppointmentRevoked");
        assertThat(told.getFirst().json()).contains("\"role\":\"DISTRICT_ADMIN\"");
        assertThat(told.getLast().json()).doesNotContain("reason");
    }

    /** This service asks no sweep who may act today. */
    @Test
    void actsOnItsDaysAloneWhateverWasTold() {
        var appointment = appoint(from(today.plusDays(1)));
        var roster = "/volunteers?site=" + station;

        moveTo(appointment, today, null);
        as(person.token()).get(roster).then().statusCode(200);

        moveTo(appointment, today.minusDays(3), today.minusDays(1));
        as(person.token()).get(roster).then().statusCode(403);
        as(person.token()).get("/appointments?subject=me").then().body("items", empty());
        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(404);
    }

    @Test
    void endsAfterItsLastDayByItself() {
        appoint(until(today));

        terms.tellAllOf(today);
        terms.tellAllOf(today.plusDays(1));
        terms.tellAllOf(today.plusDays(1));

        var told = toldAbout(Topics.APPOINTMENTS, person.subject(), "AppointmentRevoked");
        assertThat(types(told)).containsExactly("Appointed", "AppointmentRevoked");
        assertThat(versions(told)).containsExactly("1", "2");
        assertThat(told.getLast().json()).contains("\"reason\":\"ENDED\",\"by\":{\"kind\":\"SERVICE\"}");
        appoint(asStaff(volunteer, station));
    }

    @Test
    void isToldOnceHoweverManyReplicasThereAre() {
        appoint(from(today.plusDays(2)));

        var replicas = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(() -> terms.tellAllOf(today.plusDays(2))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).join();

        assertThat(toldUntilAnother()).containsExactly("Appointed", "Appointed");
    }

    @Test
    void tellsNothingOfOneThatIsRevokedBeforeItBegins() {
        var appointment = appoint(from(today.plusDays(1)));

        as(ADMIN).delete("/appointments/" + appointment).then().statusCode(204);
        terms.tellAllOf(today.plusDays(1));

        assertThat(toldUntilAnother()).containsExactly("Appointed");
    }

    @Test
    void endsWithItsTeamBeforeItBegins() {
        var team = team(station);
        var wish = new HashMap<>(asLeader(volunteer, team));
        wish.put("fromDay", today.plusDays(1).toString());
        appoint(wish);

        as(ADMIN).delete("/teams/" + team).then().statusCode(204);
        terms.tellAllOf(today.plusDays(1));

        assertThat(toldUntilAnother()).containsExactly("Appointed");
    }

    /** Whoever is to act tomorrow cannot be suspended today, since nobody would ask again. */
    @Test
    void keepsSomebodyApprovedWhoIsYetToAct() {
        appoint(from(today.plusDays(1)));

        as(ADMIN)
                .body(Map.of("reasonCode", "MISCONDUCT"))
                .put("/volunteers/" + volunteer + "/suspension")
                .then()
                .statusCode(409);
        as(ADMIN).delete("/sites/" + station).then().statusCode(409);
    }

    @Test
    void isHeldOnceForTheSameDaysAndAgainForDaysBeside() {
        var first = appoint(until(today.plusDays(9)));
        var wish = until(today.plusDays(9));

        as(ADMIN).body(wish).post("/appointments").then().statusCode(200).body("id", equalTo(first.toString()));
        as(ADMIN)
                .body(from(today.plusDays(9)))
                .post("/appointments")
                .then()
                .statusCode(409)
                .body("code", equalTo("APPOINTED_ALREADY"));
        as(ADMIN).body(asStaff(volunteer, station)).post("/appointments").then().statusCode(409);
        as(ADMIN).body(from(today.plusDays(10))).post("/appointments").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"-1, , fromDay", "0, -1, toDay", "0, 4000, toDay", "4000, , fromDay"})
    void refusesDaysThatCannotBe(int from, @Nullable Integer to, String field) {
        var wish = from(today.plusDays(from));
        if (to != null) {
            wish.put("toDay", today.plusDays(to).toString());
        }

        as(ADMIN).body(wish).post("/appointments").then().statusCode(400).body("field", equalTo(field));
    }

    @Test
    void showsWhoHoldsItByNameToThoseAloneWhoMayLookThemUp() {
        appoint(asLeader(volunteer, team(station)));
        var number = as(ADMIN).get("/volunteers/" + volunteer).jsonPath().getString("number");
        var staff = fromElsewhere();
        appoint(asStaff(approved(staff), station));

        as(ADMIN).get("/appointments?site=" + station).then().body("items[0].volunteerName", startsWith("测试甲"));
        as(staff.token())
                .get("/appointments?volunteer=" + volunteer)
                .then()
                .body("items.volunteerNumber", contains(number))
                .body("items[0].containsKey('volunteerName')", equalTo(false));
    }

    @Test
    void whoWasAppointedBeforeActsFromTheDayTheyWere() {
        var days = Migrations.inSchema(database, "appointments_without_days", connection -> {
            Migrations.migrate(connection, "V1__site.sql", "V2__team.sql", "V3__volunteer.sql", "V5__appointment.sql");
            Migrations.run(connection, """
                    insert into site (code, name, level, kind, version, opened_at)
                    values ('321181000000', 'a', 'CENTER', 'CITY', 1, now());
                    insert into appointee values ('00000000-0000-0000-0000-000000000001', 1);
                    insert into appointment
                    select gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'SITE_STAFF', '321181000000', null,
                           '321181000000', '00000000-0000-0000-0000-000000000002', at, revoked
                      from (values ('2026-03-05T15:59:59Z'::timestamptz, '2026-03-05T16:00:00Z'::timestamptz),
                                   ('2026-03-05T16:00:00Z', null)) as made (at, revoked)""");
            Migrations.migrate(connection, "V28__appointments_with_days.sql");
            return Statement.of(
                            "select from_day || ' ' || (begun_at = appointed_at) as line from appointment order by 1")
                    .list(connection, row -> row.text("line"));
        });

        assertThat(days).containsExactly("2026-03-05 true", "2026-03-06 true");
    }

    /** A later event comes after everything that was told before. */
    private List<String> toldUntilAnother() {
        var other = station();
        appoint(asStaff(volunteer, other));
        return types(await().until(
                        () -> EventLog.about(Topics.APPOINTMENTS, person.subject()),
                        events -> !events.isEmpty() && events.getLast().json().contains(other)));
    }

    private Map<String, Object> from(LocalDate day) {
        var wish = new HashMap<>(asStaff(volunteer, station));
        wish.put("fromDay", day.toString());
        return wish;
    }

    private Map<String, Object> until(LocalDate day) {
        var wish = new HashMap<>(asStaff(volunteer, station));
        wish.put("toDay", day.toString());
        return wish;
    }

    /** Time goes on for one appointment. */
    private void moveTo(UUID appointment, LocalDate from, @Nullable LocalDate to) {
        sql.update("update appointment set from_day = ?, to_day = ?::date where id = ?", from, to, appointment);
    }
}
