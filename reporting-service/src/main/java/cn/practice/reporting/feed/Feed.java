package cn.practice.reporting.feed;

import cn.practice.kit.id.Ids;
import cn.practice.kit.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the log and folds it, batch by batch, for as long as the service runs.
 *
 * <p>One batch is stored while the next one is gathered, and there is no other queue. Both are finished before a
 * rebalance reads positions and before the consumer closes; a messaging channel could still fold a partition that was
 * taken away, which is why the Kafka client is used directly. Any failure ends this consumer, and the next one goes on
 * from the stored positions, so that nothing is skipped.
 */
@ApplicationScoped
class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;

    private final LogConsumers consumers;
    private final FoldTransaction transaction;
    private final FeedMetrics metrics;
    private final Traces traces;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("feed").unstarted(this::run);
    private volatile long pause = FIRST_PAUSE;

    Feed(LogConsumers consumers, FoldTransaction transaction, FeedMetrics metrics, Traces traces) {
        this.consumers = consumers;
        this.transaction = transaction;
        this.metrics = metrics;
        this.traces = traces;
    }

    void start(@Observes StartupEvent event, @ConfigProperty(name = "practice.feed.enabled") boolean enabled) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        try {
            do {
                consumeUntilItFails();
            } while (!stopping.await(pause, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void consumeUntilItFails() {
        var claims = new Claims(Ids.next(), transaction.database());
        try (var consumer = consumers.member();
                var store = new PipelinedWriter<FoldBatch>("fold", batch -> fold(batch, claims))) {
            var batching = new Batching(transaction::begin, store);
            consumer.subscribe(Partitions.TOPICS, new Positions(consumer, claims, batching));
            while (stopping.getCount() > 0) {
                batching.take(consumer.poll(batching.patience()));
                metrics.seen(consumer);
            }
            batching.finish();
        } catch (ClaimLost e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) {
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            LOG.errorf(e, "the feed stopped; it goes on from the stored positions in %d ms", pause);
        }
    }

    private void fold(FoldBatch batch, Claims claims) {
        metrics.folded(batch, transaction.fold(batch, claims));
        pause = FIRST_PAUSE;
        var now = Traces.now();
        batch.followed()
                .forEach(each ->
                        traces.add(each.trace(), "process " + each.topic(), SpanKind.CONSUMER, each.read(), now));
    }

    /** Goes on from the positions in the database, not from Kafka's: only they were written together with the figures. */
    private record Positions(Consumer<byte[], byte[]> consumer, Claims claims, Batching batching)
            implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            batching.drain();
            claims.claim(partitions).forEach(consumer::seek);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // the next consumer claims them for itself
            batching.drain();
        }
    }
}
