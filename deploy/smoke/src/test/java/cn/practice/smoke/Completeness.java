package cn.practice.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;

/** What reporting called complete, with how many events it had of that: nothing may be added later. */
final class Completeness {

    private static final String RECORDED_BEFORE = """
            select count(*) from journal
             where generation = (select generation from live) and recorded_at < ?""";

    private final URI reporting;
    private final String jdbcUrl;
    private final TreeMap<Instant, Long> seen = new TreeMap<>();

    Completeness(URI reporting, String jdbcUrl) {
        this.reporting = reporting;
        this.jdbcUrl = jdbcUrl;
    }

    /** Up to when an answer says that it is complete. */
    Optional<Instant> look() throws IOException, InterruptedException, SQLException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(reporting.resolve("/briefing")).build(), BodyHandlers.discarding());
            var completeTo = answer.headers().firstValue("Complete-To").map(Instant::parse);
            if (completeTo.isPresent()) {
                seen.putIfAbsent(completeTo.get(), recordedBefore(completeTo.get()));
            }
            return completeTo;
        }
    }

    /** How many different times were seen. */
    int times() {
        return seen.size();
    }

    void demandUnchanged() throws SQLException {
        for (var each : seen.entrySet()) {
            assertThat(recordedBefore(each.getKey()))
                    .as("events recorded before %s", each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    private long recordedBefore(Instant time) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
                var statement = connection.prepareStatement(RECORDED_BEFORE)) {
            statement.setObject(1, time.atOffset(ZoneOffset.UTC));
            var found = statement.executeQuery();
            found.next();
            return found.getLong(1);
        }
    }
}
