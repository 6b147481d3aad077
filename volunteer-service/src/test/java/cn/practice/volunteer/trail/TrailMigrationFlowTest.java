package cn.practice.volunteer.trail;

import static cn.practice.volunteer.Migrations.inSchema;
import static cn.practice.volunteer.Migrations.migrate;
import static cn.practice.volunteer.Migrations.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What 1.0 kept of acts is kept on. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class TrailMigrationFlowTest {

    @Inject
    Database database;

    @Test
    void movesActsOverInTheirOrderAndGoesOnAfterThem() {
        var acts = inSchema(database, "trail_of_1_0", connection -> {
            migrate(connection, "V6__audit_trail.sql");
            run(connection, """
                    insert into audit_trail (at, actor, act, subject, reason_code) values
                        ('2026-03-05T01:00:00Z', gen_random_uuid(), 'SITE_OPENED', 'a', null),
                        ('2026-03-05T01:00:00Z', gen_random_uuid(), 'VOLUNTEER_REJECTED', 'b', 'DUPLICATE'),
                        ('2026-03-05T01:00:00Z', gen_random_uuid(), 'VOLUNTEER_APPROVED', 'c', null)""");
            migrate(connection, "V7__trail.sql");
            run(connection, """
                    insert into trail (id, at, actor, act, subject)
                    values (uuidv7(), now(), gen_random_uuid(), 'SITE_CLOSED', 'a')""");
            return Statement.of("select act || ' ' || subject || coalesce(' ' || reason_code, '')"
                            + " as line from trail order by id")
                    .list(connection, row -> row.text("line"));
        });

        assertThat(acts)
                .containsExactly(
                        "SITE_OPENED a", "VOLUNTEER_REJECTED b DUPLICATE", "VOLUNTEER_APPROVED c", "SITE_CLOSED a");
    }
}
