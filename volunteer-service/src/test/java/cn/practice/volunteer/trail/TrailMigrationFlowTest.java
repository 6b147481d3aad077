package cn.practice.volunteer.trail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What 1.0 kept of acts is kept on. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class TrailMigrationFlowTest {

    @Inject
    Database database;

    @Test
    void movesActsOverInTheirOrderAndGoesOnAfterThem() throws IOException {
        var before = migration("V6__audit_trail.sql");
        var move = migration("V7__trail.sql");

        var acts = database.use(connection -> {
            run(connection, "create schema trail_of_1_0; set search_path to trail_of_1_0");
            try {
                run(connection, before);
                run(connection, """
                        insert into audit_trail (at, actor, act, subject, reason_code) values
                            ('2026-03-05T01:00:00Z', gen_random_uuid(), 'SITE_OPENED', 'a', null),
                            ('2026-03-05T01:00:00Z', gen_random_uuid(), 'VOLUNTEER_REJECTED', 'b', 'DUPLICATE'),
                            ('2026-03-05T01:00:00Z', gen_random_uuid(), 'VOLUNTEER_APPROVED', 'c', null)""");
                run(connection, move);
                run(connection, """
                        insert into trail (id, at, actor, act, subject)
                        values (uuidv7(), now(), gen_random_uuid(), 'SITE_CLOSED', 'a')""");
                return Statement.of("select act || ' ' || subject || coalesce(' ' || reason_code, '')"
                                + " as line from trail order by id")
                        .list(connection, row -> row.text("line"));
            } finally {
                run(connection, "drop schema trail_of_1_0 cascade; reset search_path");
            }
        });

        assertThat(acts)
                .containsExactly(
                        "SITE_OPENED a", "VOLUNTEER_REJECTED b DUPLICATE", "VOLUNTEER_APPROVED c", "SITE_CLOSED a");
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
