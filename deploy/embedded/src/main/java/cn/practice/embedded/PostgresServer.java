package cn.practice.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL server with fsync on, listening on loopback only, with a database per service. */
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts on the given port, 0 for a free one; keeps its data where a directory is given, else drops it at the end. */
    public static PostgresServer start(int port, @Nullable Path dataDirectory) {
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                // the library's own defaults are off: a commit that a crash forgets is no commit
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "400")
                .setServerConfig("shared_buffers", "256MB")
                // the pages touched after each checkpoint go to the log as a whole: with few checkpoints it is half as
                // long
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(Duration.ofSeconds(60));
        if (dataDirectory != null) {
            // who keeps the data says when the server ends: after its clients, for whom a hook would not wait
            builder.setDataDirectory(dataDirectory).setCleanDataDirectory(false).setRegisterShutdownHook(false);
        }
        try {
            return new PostgresServer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** Creates those of the databases that are not there yet. */
    public void createDatabases(Collection<String> names) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            for (var name : names) {
                exists.setString(1, name);
                try (var found = exists.executeQuery()) {
                    if (!found.next()) {
                        statement.execute("create database " + statement.enquoteIdentifier(name, true));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("databases not created: " + names, e);
        }
    }

    /** The JDBC address of a database of this server. */
    public String jdbcUrl(String database) {
        return jdbcUrl(postgres.getPort(), database);
    }

    /** The JDBC address of a database on a loopback port. */
    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
