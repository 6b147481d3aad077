package cn.practice.reporting.feed;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.DatabaseFault;
import cn.practice.kit.sql.Statement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.Consumer;

/** How the feed is doing. */
@ApplicationScoped
class FeedMetrics {

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Database database;
    private final Counter folded;
    private volatile Instant lastRecorded;
    private volatile boolean behind = true;

    FeedMetrics(MeterRegistry meters, InstantSource clock, Database database) {
        this.meters = meters;
        this.clock = clock;
        this.database = database;
        // a feed that has folded nothing yet is behind since its start
        this.lastRecorded = clock.instant();
        this.folded = Counter.builder("practice.feed.folded")
                .description("events folded since the start, each once")
                .register(meters);
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("practice.feed.lag", this::lag)
                .baseUnit("seconds")
                .description(
                        "now less the recorded-at of the last folded event, or the start; 0 when nothing waits in the log")
                .register(meters);
        Gauge.builder("practice.feed.undecided", this::undecided)
                .description("journaled events that no fold could decide")
                .register(meters);
    }

    void folded(FoldBatch batch, int added) {
        folded.increment(added);
        var latest = batch.latest();
        lastRecorded = latest == null ? lastRecorded : latest;
    }

    /** Notes whether the log holds more than the consumer has read; when the broker is away, it counts as more. */
    void seen(Consumer<byte[], byte[]> consumer) {
        behind = consumer.assignment().isEmpty()
                || consumer.assignment().stream()
                        .anyMatch(each -> consumer.currentLag(each).orElse(1) > 0);
    }

    private double lag() {
        return behind ? Duration.between(lastRecorded, clock.instant()).toMillis() / 1000.0 : 0;
    }

    private double undecided() {
        var sql =
                Statement.of("select coalesce(sum(undecided), 0) from position where generation = " + Generations.LIVE);
        try {
            return database.use(connection -> sql.one(connection, row -> row.real(1)));
        } catch (DatabaseFault e) {
            return Double.NaN;
        }
    }
}
