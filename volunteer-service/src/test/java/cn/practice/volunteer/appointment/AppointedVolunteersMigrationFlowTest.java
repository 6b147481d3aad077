package cn.practice.volunteer.appointment;

import static cn.practice.volunteer.Migrations.inSchema;
import static cn.practice.volunteer.Migrations.migrate;
import static cn.practice.volunteer.Migrations.run;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The upgrade tells once more who was appointed by whom, and where those stand who were decided about. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class AppointedVolunteersMigrationFlowTest {

    private static final String NOBODY = "00000000-0000-0000-0000-00000000000a";
    private static final String ACCOUNT = "00000000-0000-0000-0000-00000000000b";
    private static final String VOLUNTEER = "00000000-0000-0000-0000-00000000000c";
    private static final String PENDING = "00000000-0000-0000-0000-00000000000d";

    private record Told(String type, String subject, long version, String body) {}

    @Inject
    Database database;

    private List<Told> told;

    @BeforeEach
    void upgrade() {
        told = inSchema(database, "appointed_before", connection -> {
            run(connection, "create table outbox (like public.outbox including all)");
            migrate(
                    connection,
                    "V1__site.sql",
                    "V2__team.sql",
                    "V3__volunteer.sql",
                    "V4__membership.sql",
                    "V5__appointment.sql",
                    "V6__audit_trail.sql",
                    "V7__trail.sql");
            fill(connection);
            migrate(connection, "V9__appointed_volunteers.sql");
            return Statement.of("select type, subject, version, body from outbox order by sequence")
                    .list(
                            connection,
                            row -> new Told(
                                    row.text("type"), row.text("subject"), row.count("version"), row.text("body")));
        });
    }

    private static void fill(Connection connection) throws SQLException {
        run(connection, """
                insert into site (code, name, level, kind, version, opened_at) values ('321181002001', 's', 'CENTER', 'CITY', 1, now());
                insert into volunteer (id, number, subject, site_code, status, name, sex, birth_date, document_type,
                        document_hash, sealed_document, sealed_phone, wrapped_key, residence_area, tags,
                        service_categories, version, registered_at)
                select id::uuid, id, account::uuid, '321181002001', status, 'n', 'MALE', '1990-01-01', 'PASSPORT',
                       sha256(id::bytea), '', '', '', '', '{}', '{}', version, now()
                  from (values ('%3$s', '%2$s', 'SUSPENDED', 5), ('%4$s', '%4$s', 'PENDING', 1))
                    as person (id, account, status, version);
                insert into trail (id, at, actor, act, subject) values
                    (uuidv7(), '2026-01-11T16:30:00Z', gen_random_uuid(), 'VOLUNTEER_APPROVED', '%3$s');
                insert into trail (id, at, actor, act, subject) values
                    (uuidv7(), '2026-02-02T01:00:00Z', gen_random_uuid(), 'VOLUNTEER_SUSPENDED', '%3$s');
                insert into trail (id, at, actor, act, subject) values
                    (uuidv7(), '2026-02-20T01:00:00Z', gen_random_uuid(), 'VOLUNTEER_REINSTATED', '%3$s');
                insert into trail (id, at, actor, act, subject) values
                    (uuidv7(), '2026-05-11T01:00:00Z', gen_random_uuid(), 'VOLUNTEER_SUSPENDED', '%3$s');
                insert into appointee values ('%1$s', 3), ('%2$s', 1);
                insert into appointment (id, subject, role, site_code, owner_site, appointed_by, appointed_at, revoked_at)
                values ('00000000-0000-0000-0000-000000000001', '%1$s', 'SITE_STAFF', '321181002001', '321181002001',
                        '%4$s', '2026-03-05T01:00:00Z', '2026-06-30T09:30:00.25Z'),
                       ('00000000-0000-0000-0000-000000000002', '%1$s', 'SITE_STAFF', '321181002001', '321181002001',
                        '%4$s', '2026-07-01T01:00:00Z', null),
                       ('00000000-0000-0000-0000-000000000003', '%2$s', 'SITE_STAFF', '321181002001', '321181002001',
                        '%4$s', '2026-03-06T01:00:00Z', null)""".formatted(NOBODY, ACCOUNT, VOLUNTEER, PENDING));
    }

    @Test
    void tellsEachAppointmentOnceInItsPersonsOrder() {
        assertThat(told.stream().filter(each -> each.type().equals("AppointmentStated")))
                .containsExactly(
                        new Told("AppointmentStated", NOBODY, 4, """
                                {"appointmentId":"00000000-0000-0000-0000-000000000001",\
                                "subject":"00000000-0000-0000-0000-00000000000a","role":"SITE_STAFF",\
                                "siteCode":"321181002001","appointedBy":"00000000-0000-0000-0000-00000000000d",\
                                "appointedAt":"2026-03-05T01:00:00.000000Z","revokedAt":"2026-06-30T09:30:00.250000Z",\
                                "by":{"kind":"SERVICE"}}"""),
                        new Told("AppointmentStated", NOBODY, 5, """
                                {"appointmentId":"00000000-0000-0000-0000-000000000002",\
                                "subject":"00000000-0000-0000-0000-00000000000a","role":"SITE_STAFF",\
                                "siteCode":"321181002001","appointedBy":"00000000-0000-0000-0000-00000000000d",\
                                "appointedAt":"2026-07-01T01:00:00.000000Z","by":{"kind":"SERVICE"}}"""),
                        new Told("AppointmentStated", ACCOUNT, 2, """
                                {"appointmentId":"00000000-0000-0000-0000-000000000003",\
                                "volunteerId":"00000000-0000-0000-0000-00000000000c",\
                                "subject":"00000000-0000-0000-0000-00000000000b","role":"SITE_STAFF",\
                                "siteCode":"321181002001","appointedBy":"00000000-0000-0000-0000-00000000000d",\
                                "appointedAt":"2026-03-06T01:00:00.000000Z","by":{"kind":"SERVICE"}}"""));
    }

    @Test
    void tellsWhereThoseStandWhoWereDecidedAboutWithTheDays() {
        assertThat(told.stream().filter(each -> each.type().equals("StandingStated")))
                .containsExactly(new Told("StandingStated", VOLUNTEER, 6, """
                        {"volunteerId":"00000000-0000-0000-0000-00000000000c","status":"SUSPENDED",\
                        "siteCode":"321181002001","approvedOn":"2026-01-12",\
                        "suspensions":[{"from":"2026-02-02","until":"2026-02-20"},{"from":"2026-05-11"}],\
                        "by":{"kind":"SERVICE"}}"""));
    }

    @Test
    void tellsWhatTheContractsSay() throws IOException {
        for (var each : told) {
            var schema = Files.readString(Path.of("contract", "events", each.type() + ".schema.json"));
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(each.body(), InputFormat.JSON))
                    .isEmpty();
        }
    }
}
