package cn.practice.kit.outbox;

import cn.practice.kit.mark.Mark;
import cn.practice.kit.sql.Statement;
import cn.practice.kit.time.MachineClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Marks how far a relay has told, every few seconds while something is told.
 *
 * <p>What a transaction tells is recorded after it began. So all that was recorded before the oldest transaction that is
 * still open had been committed when that was asked: whatever of it is not told lies in the outbox.
 */
final class Marking {

    /** Readiness keeps the clocks of service and database closer than this. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private static final String OPEN_SINCE = """
            select least(now(), min(xact_start)) from pg_stat_activity
             where datname = current_database() and usename = current_user and pid <> pg_backend_pid()""";

    private static final String OR_OLDEST_UNTOLD = "select least(?, min(recorded_at)) from outbox";

    private final Connection connection;
    private final Ends ends;
    private final EventLogWriter log;
    private final RelaySettings settings;
    private long last;
    /** When something was told that no mark has told to be all; whoever takes over begins with a mark. */
    private @Nullable Instant unmarked = MachineClock.now();

    private @Nullable Instant openSince;

    Marking(Connection connection, Ends ends, EventLogWriter log, RelaySettings settings) {
        this.connection = connection;
        this.ends = ends;
        this.log = log;
        this.settings = settings;
        this.last = System.nanoTime() - settings.mark().toNanos();
    }

    /** Before the outbox is read: notes since when transactions are open, where a mark is due. */
    void prepare() throws SQLException {
        var pause = unmarked == null ? settings.idleMark() : settings.mark();
        boolean due = System.nanoTime() - last >= pause.toNanos();
        openSince = due ? Statement.of(OPEN_SINCE).one(connection, row -> row.instant(1)) : null;
    }

    /** After what was read has been told: tells the mark that is due. */
    void tell(int told) throws SQLException {
        unmarked = told > 0 ? MachineClock.now() : unmarked;
        if (openSince != null) {
            var upTo = upTo(openSince.minus(CLOCKS_DIFFER));
            log.write(new Mark(upTo, ends.all()));
            last = System.nanoTime();
            unmarked = unmarked == null || upTo.isAfter(unmarked) ? null : unmarked;
        }
    }

    private Instant upTo(Instant committed) throws SQLException {
        return Statement.of(OR_OLDEST_UNTOLD, committed).one(connection, row -> row.instant(1));
    }
}
