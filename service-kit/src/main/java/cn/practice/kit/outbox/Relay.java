package cn.practice.kit.outbox;

import cn.practice.kit.kafka.Topics;
import cn.practice.kit.trace.Traces;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the outbox holds, in order per key and at least once, from one replica at a time. It knows no event type.
 *
 * <p>Leadership is a lock of a database session; whoever takes it over also takes over the service's transactional id,
 * so that Kafka itself turns away a former leader that has not noticed. Where Kafka or PostgreSQL is away it comes back
 * by itself. Where Kafka was told what the database does not know, the process ends.
 */
@Readiness
@ApplicationScoped
class Relay implements HealthCheck {

    /** The exit code of a process that must not serve. */
    private static final int LOG_AHEAD = 3;

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final AgroalDataSource database;
    private final RelaySignal signal;
    private final RelaySettings settings;
    private final RelayTraces traces;
    private final ObjectMapper json;
    private volatile boolean running;
    private volatile boolean looked;
    private @Nullable Thread thread;

    Relay(
            AgroalDataSource database,
            RelaySignal signal,
            RelaySettings settings,
            RelayTraces traces,
            ObjectMapper json) {
        this.database = database;
        this.signal = signal;
        this.settings = settings;
        this.traces = traces;
        this.json = json;
    }

    void start(@Observes StartupEvent event, @ConfigProperty(name = "practice.outbox.enabled") boolean enabled) {
        if (enabled) {
            running = true;
            looked = false;
            thread = Thread.ofPlatform().name("outbox-relay").start(this::runUntilStopped);
        }
    }

    /** Not ready before the end of the log was looked at, unless Kafka is away or another replica looks. */
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("relay").status(looked || !running).build();
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
                } catch (LogAhead e) {
                    LOG.fatal(e.getMessage());
                    Quarkus.asyncExit(LOG_AHEAD);
                    return;
                } catch (SQLException | RuntimeException e) {
                    LOG.warnf(e, "relay interrupted, it will go on from the outbox");
                }
                looked = true;
                if (running) {
                    signal.await(settings.retry());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("relay ended");
        }
    }

    private void tell(Leadership lead) throws SQLException, InterruptedException {
        Ends ends;
        try (var end = new LogEnd(settings.kafka())) {
            ends = end.demandKnown(lead.connection(), Topics.writtenBy(settings.service()));
        }
        looked = true;
        var batches = new OutboxBatches(lead.connection(), settings.batch());
        try (var log = new EventLogWriter(settings, ends, json)) {
            LOG.infof("relay of %s leads", settings.service());
            var marking = new Marking(lead.connection(), ends, log, settings);
            while (running) {
                var begun = System.nanoTime();
                marking.prepare();
                int told = tellBatch(batches, log);
                marking.tell(told);
                if (told > 0) {
                    TimeUnit.NANOSECONDS.sleep(settings.pause(told).toNanos() - (System.nanoTime() - begun));
                } else {
                    signal.await(settings.poll());
                }
            }
        }
    }

    /** How many were told. */
    private int tellBatch(OutboxBatches batches, EventLogWriter log) throws SQLException {
        int told = 0;
        try {
            var batch = batches.take();
            if (!batch.isEmpty()) {
                var taken = Traces.now();
                log.write(batch);
                told = batch.size();
                traces.told(batch, taken);
            }
            return told;
        } finally {
            if (told > 0) {
                batches.told();
            } else {
                batches.putBack();
            }
        }
    }
}
