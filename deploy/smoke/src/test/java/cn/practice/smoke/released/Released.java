package cn.practice.smoke.released;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import cn.practice.local.client.Callers;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPInputStream;

/** What a released version left behind: its databases, its log, and what it answered about them. */
public record Released(Path directory) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is kept of a version. */
    public static Released version(String version) {
        try {
            var kept = requireNonNull(Released.class.getResource("/released/" + version));
            return new Released(Path.of(kept.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the personal data of its volunteer database are sealed under. */
    public String masterKey() throws IOException {
        return Files.readString(directory.resolve("master-key")).strip();
    }

    /** Writes its log to a Kafka with empty topics; says how many events it has. */
    public int restoreLog(String bootstrapServers) throws IOException, InterruptedException, ExecutionException {
        var log = KeptLog.in(directory);
        new LogRestorer(bootstrapServers).restore(log);
        return log.records().size();
    }

    /** Fills a database with what it had in it, in place of all that is there. */
    public void restore(String database, String jdbcUrl) throws IOException, SQLException {
        // a dump is a script of many statements, which only the simple protocol takes as a whole
        try (var connection = DriverManager.getConnection(jdbcUrl + "?preferQueryMode=simple", "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            statement.execute(script(database));
            statement.execute("analyze");
        }
    }

    /** Which of the answers it gave as this service are given otherwise now. */
    public List<String> changedAnswers(String service, Callers callers) throws IOException {
        var answers =
                JSON.readValue(directory.resolve("answers.json").toFile(), new TypeReference<List<KeptAnswer>>() {});
        return answers.stream()
                .filter(each -> each.service().equals(service))
                .flatMap(each -> each.changes(callers).stream())
                .toList();
    }

    private String script(String database) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(directory.resolve(database + ".sql.gz")))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
