package cn.practice.volunteer.person;

import static cn.practice.volunteer.Migrations.migrate;
import static cn.practice.volunteer.Migrations.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.embedded.Platform;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.Statement;
import cn.practice.volunteer.Migrations;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ClaimsMigrationFlowTest {

    private static final String[] BEFORE = {
        "V1__site.sql",
        "V2__team.sql",
        "V3__volunteer.sql",
        "V6__audit_trail.sql",
        "V7__trail.sql",
        "V10__people_without_account.sql",
        "V19__lecturers_who_may_not.sql"
    };
    private static final String[] NOW = {"V20__phone_keys.sql", "V21__claim.sql", "V22__people_mended.sql"};

    private final Database database;

    @Inject
    ClaimsMigrationFlowTest(Database database) {
        this.database = database;
    }

    @Test
    void whoWasRejectedBeforeHoldsNoDocumentAndSeesWhy() {
        var lines = upgraded(connection -> Statement.of(
                        "select concat_ws(' ', number, holds_document, rejection_code, rejected_on) as line"
                                + " from volunteer order by number")
                .list(connection, row -> row.text("line")));

        assertThat(lines).containsExactly("V1 t", "V2 f UNREADABLE 2026-03-05", "V3 f");
    }

    @Test
    void oneRecordAloneHoldsADocument() {
        upgraded(connection -> {
            run(connection, "update volunteer set document_hash = sha256('V1') where number = 'V2'");
            assertThatThrownBy(() -> run(connection, "update volunteer set holds_document = true where number = 'V2'"))
                    .hasMessageContaining("volunteer_document_held");
            return List.of();
        });
    }

    private List<String> upgraded(Migrations.Steps<List<String>> then) {
        return Migrations.inSchema(database, "claims_of_1_0", connection -> {
            migrate(connection, BEFORE);
            fill(connection);
            migrate(connection, NOW);
            return then.run(connection);
        });
    }

    private static void fill(Connection connection) throws SQLException {
        run(connection, """
                insert into site (code, name, level, kind, version, opened_at)
                values ('321181000000', 'a', 'CENTER', 'CITY', 1, now());
                insert into volunteer
                select ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'V' || n, gen_random_uuid(), '321181000000',
                       case n when 1 then 'APPROVED' else 'REJECTED' end, 'x', 'MALE', '1990-05-17', 'PASSPORT',
                       sha256(('V' || n)::bytea), '', '', '', 'x', '{}', '{}', 1, now()
                  from generate_series(1, 3) as n;
                insert into trail (id, at, actor, act, subject, reason_code)
                values (uuidv7(), '2026-03-03T00:00:00Z', gen_random_uuid(), 'VOLUNTEER_REJECTED',
                        '00000000-0000-0000-0000-000000000002', 'LATE'),
                       (uuidv7(), '2026-03-04T16:00:00Z', gen_random_uuid(), 'VOLUNTEER_REJECTED',
                        '00000000-0000-0000-0000-000000000002', 'UNREADABLE')""");
    }
}
