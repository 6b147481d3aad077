package cn.practice.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the outbox holds, in order per key and at least once, from one replica at a time. It knows no event type.
 *
 * <p>Leadership is a lock of a database session; whoever takes it over also takes over the service's transactional id,
 * so that Kafka itself turns away a former leader that has not noticed. Where Kafka or PostgreSQL is away it comes back
 * by itself.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final AgroalDataSource database;
    private final RelaySignal signal;
    private final RelaySettings settings;
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(AgroalDataSource database, RelaySignal signal, RelaySettings settings) {
        this.database = database;
        this.signal = signal;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event, @ConfigProperty(name = "practice.outbox.enabled") boolean enabled) {
        if (enabled) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").start(this::runUntilStopped);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            signal.wake();
            thread.join(Duration.ofSeconds(5));
            thread.interrupt();
        }
    }

    private void runUntilStopped() {
        try {
            while (running) {
                try (var lead = Leadership.tryTake(database, settings.service())) {
                    if (lead != null) {
                        tell(lead);
                    }
                } catch (SQLException | RuntimeException e) {
                    LOG.warnf(e, "relay interrupted, it will go on from the outbox");
                }
                if (running) {
                    signal.await(settings.retry());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("relay ended");
        }
    }

    private void tell(Leadership lead) throws SQLException, InterruptedException {
        var batches = new OutboxBatches(lead.connection(), settings.batch());
        try (var log = new EventLogWriter(settings)) {
            LOG.infof("relay of %s leads", settings.service());
            while (running) {
                var begun = System.nanoTime();
                if (tellBatch(batches, log)) {
                    keepPace(begun);
                } else {
                    signal.await(settings.poll());
                }
            }
        }
    }

    // A Kafka transaction costs several requests, however little is in it: in a rush fewer of them tell more each.
    private void keepPace(long begun) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(settings.pace().toNanos() - (System.nanoTime() - begun));
    }

    /** False when there was nothing to tell. */
    private static boolean tellBatch(OutboxBatches batches, EventLogWriter log) throws SQLException {
        boolean told = false;
        try {
            var batch = batches.take();
            if (!batch.isEmpty()) {
                log.write(batch);
                told = true;
            }
            return told;
        } finally {
            if (told) {
                batches.told();
            } else {
                batches.putBack();
            }
        }
    }
}
