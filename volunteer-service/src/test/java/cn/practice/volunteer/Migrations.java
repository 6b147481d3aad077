package cn.practice.volunteer;

import cn.practice.kit.sql.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** An older state of the tables in a schema of its own, brought on by the migrations themselves; a fixture. */
public final class Migrations {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "db", "migration");

    /** What is done there and what comes of it. */
    public interface Steps<T> {
        T run(Connection connection) throws SQLException;
    }

    private Migrations() {}

    /** Runs within a schema that is gone afterwards. */
    public static <T> T inSchema(Database database, String schema, Steps<T> steps) {
        return database.use(connection -> {
            run(connection, "create schema %1$s; set search_path to %1$s, public".formatted(schema));
            try {
                return steps.run(connection);
            } finally {
                run(connection, "drop schema " + schema + " cascade; reset search_path");
            }
        });
    }

    public static void migrate(Connection connection, String... names) throws SQLException {
        for (var name : names) {
            run(connection, read(RESOURCES.resolve(name)));
        }
    }

    public static void run(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
