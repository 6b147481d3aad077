package cn.practice.volunteer.person;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.District.types;
import static cn.practice.volunteer.District.versions;
import static cn.practice.volunteer.Person.bornOn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import cn.practice.kit.time.CivilTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class AgeClassesFlowTest {

    private final AgeClasses ageClasses;
    private final Volunteers volunteers;
    private final Database database;
    private final Sql sql;
    private final CivilTime time;

    /** Sixteen today: that they are adults one day is not due yet. */
    private LocalDate born;

    private LocalDate adultOn;

    @Inject
    AgeClassesFlowTest(AgeClasses ageClasses, Volunteers volunteers, Database database, Sql sql, CivilTime time) {
        this.ageClasses = ageClasses;
        this.volunteers = volunteers;
        this.database = database;
        this.sql = sql;
        this.time = time;
    }

    @BeforeEach
    void prepare() {
        born = time.today().minusYears(16);
        adultOn = Objects.requireNonNull(AgeClass.MINOR.until(born));
    }

    @Test
    void tellsOnTheDayByItself() {
        var minor = registered(bornOn(station(), born));

        ageClasses.tellAllOf(adultOn.minusDays(1));
        ageClasses.tellAllOf(adultOn);
        ageClasses.tellAllOf(adultOn.plusDays(1));

        var told = toldUntilRejected(minor);
        assertThat(types(told)).containsExactly("VolunteerRegistered", "AgeClassChanged", "VolunteerRejected");
        assertThat(versions(told)).containsExactly("1", "2", "3");
        assertThat(told.get(1).json())
                .isEqualTo("{\"volunteerId\":\"" + minor + "\",\"ageClass\":\"ADULT\",\"by\":{\"kind\":\"SERVICE\"}}");
    }

    @Test
    void leavesToAnotherReplicaWhomThatOneTellsOf() {
        var minor = registered(bornOn(station(), born));

        QuarkusTransaction.requiringNew().run(() -> {
            var held = volunteers.outgrown(adultOn, 500);
            CompletableFuture.runAsync(() -> ageClasses.tellAllOf(adultOn)).join();
            held.forEach(
                    each -> each.growOlder(adultOn).ifPresent(event -> volunteers.tell(each, event, By.service())));
        });
        ageClasses.tellAllOf(adultOn);

        var told = toldUntilRejected(minor);
        assertThat(types(told)).containsExactly("VolunteerRegistered", "AgeClassChanged", "VolunteerRejected");
        assertThat(versions(told)).containsExactly("1", "2", "3");
    }

    @Test
    void tellsAtOnceUntilWhenTheClassOfSomebodyOfBeforeHolds() {
        var minor = registered(bornOn(station(), born));
        sql.update("update volunteer set class_until = '2026-03-05' where id = ?", minor);

        ageClasses.sweep();

        assertThat(toldUntilRejected(minor).get(1).json())
                .contains("\"ageClass\":\"MINOR\",\"classUntil\":\"" + adultOn + "\"");
    }

    /** A later event comes after everything that was told before. */
    private static List<LoggedEvent> toldUntilRejected(UUID volunteer) {
        as(ADMIN)
                .body(Map.of("reasonCode", "DUPLICATE"))
                .put("/volunteers/" + volunteer + "/rejection")
                .then()
                .statusCode(200);
        return toldAbout(Topics.VOLUNTEERS, volunteer, "VolunteerRejected");
    }

    @Test
    void whoWasNoAdultWhenTheyRegisteredIsDueAtOnce() throws IOException {
        var before = migration("V1__site.sql") + migration("V3__volunteer.sql");
        var migration = migration("V10__people_without_account.sql");

        var due = database.use(connection -> {
            run(connection, "create schema people_of_1_0; set search_path to people_of_1_0");
            try {
                run(connection, before);
                run(connection, """
                        insert into site (code, name, level, kind, version, opened_at)
                        values ('321181000000', 'a', 'CENTER', 'CITY', 1, now());
                        insert into volunteer
                        select gen_random_uuid(), born::text, gen_random_uuid(), '321181000000', 'PENDING', 'x', 'MALE', born,
                               'PASSPORT', sha256(born::text::bytea), '', '', '', 'x', '{}', '{}', 1,
                               '2026-03-20T16:00:00Z'
                          from unnest('{1990-05-17, 2008-02-29, 2008-03-01, 2008-03-20, 2010-08-01}'::date[]) as born""");
                run(connection, migration);
                return Statement.of("select number || ' ' || class_until as line from volunteer"
                                + " where class_until is not null order by number")
                        .list(connection, row -> row.text("line"));
            } finally {
                run(connection, "drop schema people_of_1_0 cascade; reset search_path");
            }
        });

        assertThat(due).containsExactly("2008-03-01 2026-03-21", "2008-03-20 2026-03-21", "2010-08-01 2026-03-21");
    }

    private static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String migration(String name) throws IOException {
        return Files.readString(Path.of("src", "main", "resources", "db", "migration", name));
    }
}
