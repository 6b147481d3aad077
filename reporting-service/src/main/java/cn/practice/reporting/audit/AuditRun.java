package cn.practice.reporting.audit;

import static cn.practice.kit.sql.Database.inTransaction;
import static java.sql.Connection.TRANSACTION_READ_COMMITTED;
import static java.sql.Connection.TRANSACTION_REPEATABLE_READ;

import cn.practice.kit.sql.Statement;
import cn.practice.reporting.copies.Copies;
import cn.practice.reporting.feed.FoldBatch;
import cn.practice.reporting.feed.FoldSignal;
import cn.practice.reporting.feed.GenerationWriter;
import cn.practice.reporting.feed.Generations;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/** An audit at work: all on the connection that holds the lock, written in the same way as the feed writes. */
final class AuditRun {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final UUID id;
    private final Connection connection;
    private final LogReader log;
    private final long shadow;
    private final Copies copies;

    AuditRun(UUID id, Connection connection, LogReader log, long shadow, Copies copies) {
        this.id = id;
        this.connection = connection;
        this.log = log;
        this.shadow = shadow;
        this.copies = copies;
    }

    /** Derives everything and compares it with what is stored, while the feed goes on. */
    void audit(Duration patience) throws SQLException, InterruptedException {
        for (var other : Generations.othersThan(connection, shadow)) {
            drop(other);
        }
        log.advance(log.ends(), shadow, this::deriveAndCommit);
        awaitFeed(patience);
        log.advance(livePositions(), shadow, this::deriveAndCommit);
        boolean keep = inTransaction(connection, TRANSACTION_REPEATABLE_READ, this::compare);
        if (!keep) {
            drop(shadow);
        }
    }

    /** Makes the shadow the live generation, with everything that was folded until then. */
    void rebuild() throws SQLException {
        log.advance(livePositions(), shadow, this::deriveAndCommit);
        long before = inTransaction(connection, TRANSACTION_READ_COMMITTED, ignored -> {
            // folds under way end first; later ones wait, and then fold into the new generation
            var live = Generations.holdAlone(connection);
            log.advance(Generations.positions(connection, live), shadow, this::derive);
            Generations.switchTo(connection, shadow);
            AuditRecords.rebuilt(connection, id);
            Statement.of("select pg_notify(?, '')", FoldSignal.CHANNEL).one(connection, row -> live);
            return live;
        });
        drop(before);
    }

    /** Waits until the feed has folded all that was derived, since only what both have can be compared. */
    private void awaitFeed(Duration patience) throws SQLException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!hasReached(livePositions(), log.next())) {
            if (System.nanoTime() > end) {
                throw new FeedBehind();
            }
            Thread.sleep(LOOK);
        }
    }

    private static boolean hasReached(Map<TopicPartition, Long> live, Map<TopicPartition, Long> derived) {
        return derived.entrySet().stream().allMatch(each -> live.getOrDefault(each.getKey(), 0L) >= each.getValue());
    }

    private Map<TopicPartition, Long> livePositions() throws SQLException {
        return Generations.positions(connection, Generations.live(connection));
    }

    private void deriveAndCommit(FoldBatch batch) throws SQLException {
        long begin = System.nanoTime();
        inTransaction(connection, TRANSACTION_READ_COMMITTED, ignored -> {
            derive(batch);
            copies.apply(connection, batch.copied());
            return batch;
        });
        rest((System.nanoTime() - begin) / 2);
    }

    /** Rests as a favour to callers who ask for totals meanwhile: nobody waits for an audit. */
    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An audit is alone in its generation, so that one slot is enough. */
    private void derive(FoldBatch batch) throws SQLException {
        int added = new GenerationWriter(shadow, 0).add(connection, batch);
        AuditRecords.derived(connection, id, added);
    }

    /** In one snapshot: brings the shadow to where the live generation stands, and compares all their rows. */
    private boolean compare(Connection ignored) throws SQLException {
        // leaves the other processors to callers who ask for totals meanwhile
        Statement.of("set local max_parallel_workers_per_gather = 0").run(connection);
        var live = Generations.live(connection);
        var positions = Generations.positions(connection, live);
        log.advance(positions, shadow, this::derive);
        var comparison = new Comparison(connection, live, shadow);
        var drift = comparison.differences(id);
        AuditRecords.compared(connection, id, log.next());
        AuditRecords.done(connection, id, Generations.undecided(connection, shadow), drift, comparison.digest());
        return drift != 0 || AuditRecords.isRebuild(connection, id);
    }

    /** Removes a generation that no audit can switch to any more. */
    private void drop(long generation) throws SQLException {
        AuditRecords.forget(connection, generation);
        Generations.drop(connection, generation);
    }

    /** The feed did not catch up with the audit in time. */
    static final class FeedBehind extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FeedBehind() {
            super("the feed is behind the log");
        }
    }
}
