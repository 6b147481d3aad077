package cn.practice.kit.mark;

import cn.practice.kit.kafka.EventJson;
import cn.practice.kit.kafka.KafkaConnection;
import cn.practice.kit.kafka.UnreadableEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Listens to the marks of other services and sees which of them are reached. They are no events: nothing is folded from
 * them and none is missed, since each says all that the ones before it said.
 */
@ApplicationScoped
class Marks {

    private static final Logger LOG = Logger.getLogger(Marks.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    /** Each mark has a marker of its transaction behind it. */
    private static final long LAST_FEW = 20;

    private final KafkaConnection kafka;
    private final EventJson json;
    private final KnownUpTo known;
    private final Instance<Applied> applied;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Marks(KafkaConnection kafka, EventJson json, KnownUpTo known, Instance<Applied> applied) {
        this.kafka = kafka;
        this.json = json;
        this.known = known;
        this.applied = applied;
    }

    void start(@Observes StartupEvent event) {
        if (!known.topics().isEmpty()) {
            Thread.ofPlatform().name("marks").daemon().start(this::listenUntilStopped);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void listenUntilStopped() {
        try {
            do {
                listenUntilItFails();
            } while (!stopping.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("marks are listened to no longer");
        }
    }

    private void listenUntilItFails() {
        try (var consumer = kafka.textReader()) {
            seekToTheLastFew(consumer);
            while (stopping.getCount() > 0) {
                consumer.poll(LOOK).forEach(this::take);
                if (known.waits()) {
                    known.reach(applied.get().positions());
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("marks are not seen, trying again: %s", e.toString());
        }
    }

    private void seekToTheLastFew(KafkaConsumer<String, String> consumer) {
        var partitions = known.topics().stream()
                .map(topic -> new TopicPartition(topic, 0))
                .toList();
        consumer.assign(partitions);
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - LAST_FEW)));
    }

    private void take(ConsumerRecord<String, String> each) {
        try {
            known.add(each.topic(), json.read(each.value(), Mark.class));
        } catch (UnreadableEvent e) {
            LOG.warnf("no mark: %s@%d: %s", each.topic(), each.offset(), e.getMessage());
        }
    }
}
