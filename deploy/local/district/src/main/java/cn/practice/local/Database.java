package cn.practice.local;

import cn.practice.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL of a home. An end that comes while it starts waits for that, so that no server outlives the suite. */
final class Database implements AutoCloseable {

    private final Home home;
    private final int port;
    private final CompletableFuture<String> death;
    private @Nullable PostgresServer server;
    private boolean closed;

    /** Completes the death with the reason when it ends without being asked to. */
    Database(Home home, int port, CompletableFuture<String> death) {
        this.home = home;
        this.port = port;
        this.death = death;
    }

    synchronized void start(List<String> names) {
        if (closed) {
            throw StartFailed.stopped();
        }
        try {
            System.setProperty(
                    "ot.epg.working-dir",
                    Files.createDirectories(home.postgresBinaries()).toString());
            if (!Files.exists(home.postgresComplete())) {
                // a first start that was cut off left a directory no server can read, and nobody's data
                Home.delete(home.postgres());
            }
            server = PostgresServer.start(port, home.postgres());
            server.createDatabases(names);
            Files.writeString(home.postgresComplete(), "");
            new LeftOvers(home).postmaster().ifPresent(this::watch);
        } catch (IOException e) {
            throw new StartFailed("PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (server != null) {
                server.close();
            }
            // a start that failed half-way leaves a server that nobody else will end
            new LeftOvers(home).endPostmaster();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be ended", e);
        }
    }

    private void watch(ProcessHandle postmaster) {
        var _ = postmaster
                .onExit()
                .thenRun(() -> death.complete("PostgreSQL has ended; its data are in " + home.postgres()));
    }
}
