package cn.practice.activity.attendance.credit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was credited before a credit was time of a person. */
class CreditedTimeMigrationTest {

    private static final String BEFORE = "15";
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID LECTURE = UUID.randomUUID();

    private String url = "";

    @BeforeEach
    void aDatabaseOfBefore() throws SQLException {
        Platform.ensureStarted();
        var name = "before_" + UUID.randomUUID().toString().replace("-", "");
        try (var server = DriverManager.getConnection(Platform.jdbcUrl(), "postgres", "postgres")) {
            server.createStatement().execute("create database " + name);
        }
        url = Platform.jdbcUrl().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
        migrate(BEFORE);
        run("insert into activity (id, title, kind, site_code, owner_site_code, counts_as_service, starts_at, ends_at,"
                + " state, created_at, created_by, published_at) values ('" + LECTURE
                + "', 'x', 'CARING_AID', '1', '1',"
                + " true, '2026-03-05T01:00Z', '2026-03-05T04:00Z', 'HELD', now(), '" + ANN + "', now())");
    }

    @Test
    void beginsWhereItsWorkBeganAndMovesToTheFirstGapUnlessItWasClocked() throws SQLException {
        credit(attend("CLOCKED", shift(1, 3), "01:10"), 60, "CLOCKED");
        credit(attend("SUPPLEMENTED", shift(1, 4), null), 60, "SUPPLEMENTED");

        migrate("latest");

        assertThat(times()).containsExactly("CLOCKED 01:10-02:10", "SUPPLEMENTED 02:10-03:10");
    }

    @Test
    void staysWhereItOverlapsIfThereIsNoGap() throws SQLException {
        credit(attend("CLOCKED", shift(1, 3), "01:10"), 60, "CLOCKED");
        credit(attend("IMPORTED", null, null), 150, "IMPORTED");

        migrate("latest");

        assertThat(times()).containsExactly("CLOCKED 01:10-02:10", "IMPORTED 01:00-03:30");
    }

    @Test
    void ofTwoOpenAttendancesOneStaysOpenAndTheOtherIsToBeClosed() throws SQLException {
        attend("CLOCKED", shift(1, 2), "01:00");
        var later = attend("CLOCKED", shift(2, 4), "02:00");

        migrate("latest");

        assertThat(texts("select attendance_id::text from open_attendance")).containsExactly(later.toString());
        assertThat(texts("select attendance_id::text from attendance_to_close")).hasSize(1);
    }

    private List<String> times() throws SQLException {
        return texts("select evidence || ' ' || to_char(starts_at at time zone 'UTC', 'HH24:MI') || '-' ||"
                + " to_char(ends_at at time zone 'UTC', 'HH24:MI') from credit where origin = 'MIGRATED'"
                + " order by evidence");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("db/kit", "db/inbox", "db/trail", "db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private UUID shift(int from, int to) throws SQLException {
        var id = UUID.randomUUID();
        run("insert into shift (id, activity_id, name, role, capacity, waitlist_limit, starts_at, ends_at,"
                + " sign_up_closes_at, withdrawal_deadline) values ('%s', '%s', 'x', 'SERVICE', 5, 0, %s, %s, %s, %s)"
                        .formatted(id, LECTURE, at(from), at(to), at(from), at(from)));
        return id;
    }

    private static String at(int hour) {
        return "'2026-03-05T0" + hour + ":00Z'";
    }

    private UUID attend(String evidence, @Nullable UUID shift, @Nullable String in) throws SQLException {
        var id = UUID.randomUUID();
        run("insert into attendance (id, activity_id, shift_id, volunteer_id, role, evidence, method, day,"
                + " checked_in_at, checked_in_by, recorded_at) values ('%s', '%s', %s, '%s', 'SERVICE', '%s', %s,"
                        .formatted(id, LECTURE, quoted(shift), ANN, evidence, in == null ? "null" : "'LEADER'")
                + " '2026-03-05', %s, %s, now())"
                        .formatted(
                                in == null ? "null" : "'2026-03-05T" + in + "Z'", in == null ? "null" : quoted(ANN)));
        return id;
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private void credit(UUID attendance, int minutes, String evidence) throws SQLException {
        run(
                "insert into credit (id, attendance_id, minutes, evidence, credited_at) values ('%s', '%s', %d, '%s', now())"
                        .formatted(UUID.randomUUID(), attendance, minutes, evidence));
    }

    private void run(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            connection.createStatement().execute(statement);
        }
    }

    private List<String> texts(String query) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
