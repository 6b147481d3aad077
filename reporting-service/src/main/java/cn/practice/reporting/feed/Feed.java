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
 * Reads the log and folds it, draft by draft, for as long as the service runs.
 *
 * <p>A draft is stored while the next one is made of what is read; there is no queue beyond that, and what is in hand is
 * finished before a rebalance reads positions and before the consumer closes. That is why the Kafka client is used as it
 * is and not through a messaging channel: what a rebalance takes away cannot be folded afterwards, and should it be
 * tried, the claims in the database refuse it. Whatever goes wrong ends this consumer, and the next one goes on from the
 * stored positions, so nothing is ever skipped.
 */
@ApplicationScoped
class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;

    private final LogConsumers consumers;
    private final FoldTransaction folding;
    private final FeedMetrics metrics;
    private final Traces traces;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("feed").unstarted(this::run);
    private volatile long pause = FIRST_PAUSE;

    Feed(LogConsumers consumers, FoldTransaction folding, FeedMetrics metrics, Traces traces) {
        this.consumers = consumers;
        this.folding = folding;
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
        var claims = new Claims(Ids.next(), folding.database());
        try (var consumer = consumers.member();
                var store = new PipelinedWriter<FoldBatch>("fold", draft -> fold(draft, claims))) {
            var drafting = new Batching(folding::draft, store);
            consumer.subscribe(Partitions.TOPICS, new Positions(consumer, claims, drafting));
            while (stopping.getCount() > 0) {
                drafting.take(consumer.poll(drafting.patience()));
                metrics.seen(consumer);
            }
            drafting.finish();
        } catch (ClaimLost e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) {
            pause = Math.min(pause * 2, LONGEST_PAUSE);
            LOG.errorf(e, "the feed stopped; it goes on from the stored positions in %d ms", pause);
        }
    }

    private void fold(FoldBatch draft, Claims claims) {
        metrics.folded(draft, folding.fold(draft, claims));
        pause = FIRST_PAUSE;
        var now = Traces.now();
        draft.followed()
                .forEach(each ->
                        traces.add(each.trace(), "process " + each.topic(), SpanKind.CONSUMER, each.read(), now));
    }

    /** Goes on where the database says, not where Kafka does: only the one was written together with the figures. */
    private record Positions(Consumer<byte[], byte[]> consumer, Claims claims, Batching drafting)
            implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            drafting.drain();
            claims.claim(partitions).forEach(consumer::seek);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // the next holder claims them; beyond what is in hand there is nothing to hand over
            drafting.drain();
        }
    }
}
