package cn.practice.reporting.audit;

import cn.practice.kit.id.Ids;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.DatabaseFault;
import cn.practice.reporting.copies.Copies;
import cn.practice.reporting.feed.Generations;
import cn.practice.reporting.feed.LogConsumers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Proves the figures against the log, and mends them where they differ. */
@ApplicationScoped
class Audits {

    private static final Logger LOG = Logger.getLogger(Audits.class);

    private final Database database;
    private final LogConsumers consumers;
    private final Copies copies;
    private final AuditRecords records;
    private final Duration patience;

    Audits(
            Database database,
            LogConsumers consumers,
            Copies copies,
            AuditRecords records,
            @ConfigProperty(name = "practice.audit.patience") Duration patience) {
        this.database = database;
        this.consumers = consumers;
        this.copies = copies;
        this.records = records;
        this.patience = patience;
    }

    /** Starts an audit, which then runs by itself. */
    AuditView start(String askedBy, boolean rebuild) {
        var lock = AuditLock.take(database);
        if (lock == null) {
            throw new Refusals.AuditRunning();
        }
        LogReader log = null;
        try {
            log = LogReader.open(consumers::reader);
            var id = Ids.next();
            long shadow =
                    Database.inTransaction(lock.connection(), Connection.TRANSACTION_READ_COMMITTED, connection -> {
                        var created = Generations.create(connection);
                        AuditRecords.open(connection, id, askedBy, rebuild, created);
                        return created;
                    });
            var run = new AuditRun(id, lock.connection(), log, shadow, copies);
            var reader = log;
            Thread.ofVirtual().name("audit").start(() -> finish(id, lock, reader, run, rebuild));
            return get(id);
        } catch (SQLException e) {
            close(lock, log);
            throw new DatabaseFault(e);
        } catch (RuntimeException e) {
            close(lock, log);
            throw e;
        }
    }

    /** Switches to the derivation of an audit, brought up to date. */
    AuditView rebuild(UUID id) {
        get(id);
        var lock = AuditLock.take(database);
        if (lock == null) {
            throw new Refusals.AuditRunning();
        }
        try (lock) {
            var shadow = records.shadowOf(id);
            if (shadow == null) {
                throw new Refusals.NothingToRebuild();
            }
            try (var log = LogReader.open(consumers::reader)) {
                log.startFrom(Generations.positions(lock.connection(), shadow));
                new AuditRun(id, lock.connection(), log, shadow, copies).rebuild();
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
        return get(id);
    }

    AuditView get(UUID id) {
        var audit = records.find(id);
        if (audit == null) {
            throw new NotFound("audit", id);
        }
        return audit;
    }

    private void finish(UUID id, AuditLock lock, LogReader log, AuditRun run, boolean rebuild) {
        try (lock;
                log) {
            run.audit(patience);
            if (rebuild) {
                run.rebuild();
            }
        } catch (AuditRun.FeedBehind e) {
            fail(id, "FEED_BEHIND", e);
        } catch (Refusals.LogAway | KafkaException e) {
            fail(id, "LOG_AWAY", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            fail(id, "FAULT", e);
        }
    }

    private void fail(UUID id, String reason, Exception e) {
        LOG.errorf(e, "audit %s failed", id);
        try {
            records.fail(id, reason);
        } catch (DatabaseFault alsoAway) {
            LOG.errorf("audit %s stays RUNNING on paper; without its lock it is shown as failed", id);
        }
    }

    private static void close(AuditLock lock, @Nullable LogReader log) {
        try (lock) {
            if (log != null) {
                log.close();
            }
        }
    }
}
