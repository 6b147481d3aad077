package cn.practice.benchmark.imports;

import cn.practice.benchmark.WrongResult;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Looks every 20 ms for how long anybody of a database waits for a lock; a wait was at most so much longer than seen. */
final class LockWaits implements AutoCloseable {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String LONGEST = """
            select coalesce(max(extract(epoch from clock_timestamp() - l.waitstart)), 0) * 1000
              from pg_locks l join pg_stat_activity a using (pid)
             where not l.granted and a.datname = current_database()""";

    private final String jdbcUrl;
    private final CompletableFuture<Double> longest = new CompletableFuture<>();
    private volatile boolean over;

    private LockWaits(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    static LockWaits of(String jdbcUrl) {
        var waits = new LockWaits(jdbcUrl);
        Thread.ofPlatform().name("lock waits").start(waits::look);
        return waits;
    }

    private void look() {
        double most = 0;
        try (var connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
                var statement = connection.prepareStatement(LONGEST)) {
            while (!over) {
                long next = System.nanoTime() + EVERY;
                try (var row = statement.executeQuery()) {
                    row.next();
                    most = Math.max(most, row.getDouble(1));
                }
                LockSupport.parkNanos(next - System.nanoTime());
            }
            longest.complete(most);
        } catch (SQLException e) {
            longest.completeExceptionally(new WrongResult("lock waits were not seen: " + e.getMessage()));
        }
    }

    /** The longest since it began to look, in milliseconds. */
    double longest() {
        close();
        return longest.join();
    }

    @Override
    public void close() {
        over = true;
    }
}
