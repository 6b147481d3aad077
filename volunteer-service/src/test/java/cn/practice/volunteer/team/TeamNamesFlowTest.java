package cn.practice.volunteer.team;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.asAnyone;
import static cn.practice.volunteer.District.id;
import static cn.practice.volunteer.District.station;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Teams of one site whose names were let through before spellings were passed over. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class TeamNamesFlowTest {

    @Inject
    Database database;

    @Inject
    Sql sql;

    @Test
    void keepTheirNamesAndAreListedUntilOneIsLeft() {
        var station = station();
        var older = id(as(ADMIN).body(plan(station, "Ａ队")).post("/teams"));
        var younger = formedBefore(station, "a队 ");
        id(as(ADMIN).body(plan(station, "别队")).post("/teams"));
        var namesakes = "/teams?namesakes=true&site=" + station;

        asAnyone().get(namesakes).then().body("items.id", contains(older.toString(), younger.toString()));
        as(ADMIN).delete("/teams/" + older).then().statusCode(204);

        asAnyone().get(namesakes).then().body("items", empty());
        asAnyone().get("/teams/" + younger).then().body("name", equalTo("a队 "));
        as(ADMIN)
                .body(plan(station, "A队"))
                .post("/teams")
                .then()
                .statusCode(409)
                .body("code", equalTo("TEAM_EXISTS"));
    }

    private UUID formedBefore(String station, String name) {
        var id = Ids.next();
        sql.update(
                "insert into team (id, name, type, site_code, version, formed_at, namesake)"
                        + " values (?, ?, 'VILLAGE', ?, 1, now(), true)",
                id,
                name,
                station);
        return id;
    }

    private static Map<String, Object> plan(String station, String name) {
        return Map.of("name", name, "type", "VILLAGE", "siteCode", station);
    }

    @Test
    void areAllKeptByTheMigration() throws IOException {
        var sites = migration("V1__site.sql");
        var before = migration("V2__team.sql");
        var names = migration("V8__team_names.sql");

        var kept = database.use(connection -> {
            run(connection, "create schema teams_of_1_0; set search_path to teams_of_1_0");
            try {
                run(connection, sites);
                run(connection, before);
                run(connection, """
                        insert into site (code, name, level, parent_code, kind, version, opened_at)
                        values ('321181000000', '中心', 'CENTER', null, 'CITY', 1, now());
                        insert into team (id, name, type, site_code, version, formed_at, disbanded_at) values
                            (uuidv7(), 'A队', 'VILLAGE', '321181000000', 1, '2026-01-01T00:00:00Z', now()),
                            (uuidv7(), 'Ａ队', 'VILLAGE', '321181000000', 1, '2026-01-03T00:00:00Z', null),
                            (uuidv7(), 'a队 ', 'VILLAGE', '321181000000', 1, '2026-01-02T00:00:00Z', null),
                            (uuidv7(), 'b队', 'VILLAGE', '321181000000', 1, '2026-01-04T00:00:00Z', null)""");
                run(connection, names);
                return Statement.of("select name || '|' || namesake as line from team order by formed_at")
                        .list(connection, row -> row.text("line"));
            } finally {
                run(connection, "drop schema teams_of_1_0 cascade; reset search_path");
            }
        });

        assertThat(kept).containsExactly("A队|false", "a队 |false", "Ａ队|true", "b队|false");
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
