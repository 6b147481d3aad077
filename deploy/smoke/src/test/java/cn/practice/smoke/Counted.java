package cn.practice.smoke;

import cn.practice.local.client.Api;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What the whole district comes to, as reporting tells it or as it stands in the tables where it was decided. */
record Counted(
        long signUps,
        long waitlist,
        long attendances,
        long reach,
        long sessions,
        long clocked,
        long supplemented,
        long imported) {

    static Counted reported(Api reporting) {
        var total = reporting.get("/totals").expect(200).body().path("total");
        var minutes = total.path("serviceMinutes");
        return new Counted(
                total.path("signUps").asLong(),
                total.path("waitlist").asLong(),
                total.path("attendances").asLong(),
                total.path("reach").asLong(),
                total.path("sessions").asLong(),
                minutes.path("clocked").asLong(),
                minutes.path("supplemented").asLong(),
                minutes.path("imported").asLong());
    }

    /** Past everything that carries them to reporting. */
    static Counted inTables(String activityDatabase) throws SQLException {
        try (var connection = DriverManager.getConnection(activityDatabase, "postgres", "postgres")) {
            return new Counted(
                    one(connection, "select count(*) from sign_up where state = 'CONFIRMED'"),
                    one(connection, "select count(*) from sign_up where state = 'WAITLISTED'"),
                    one(connection, "select count(*) from attendance where role = 'SERVICE' and reversed_at is null"),
                    one(connection, "select sum(persons) from reach where state in ('COUNTED', 'REVERSAL_PENDING')"),
                    one(connection, "select count(*) from activity where state = 'HELD'"),
                    minutes(connection, "CLOCKED"),
                    minutes(connection, "SUPPLEMENTED"),
                    minutes(connection, "IMPORTED"));
        }
    }

    private static long minutes(Connection connection, String evidence) throws SQLException {
        return one(
                connection,
                "select sum(minutes) from credit where reversal_id is null and evidence like '" + evidence + "%'");
    }

    private static long one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
