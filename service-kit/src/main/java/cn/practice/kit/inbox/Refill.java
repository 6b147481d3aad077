package cn.practice.kit.inbox;

import cn.practice.kit.kafka.EventHeaders;
import cn.practice.kit.kafka.KafkaConnection;
import cn.practice.kit.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Fills the copies anew where they keep more of what is told than when they were filled: beside those in use, from the
 * beginning of the log. Then they are switched, and only then is the replica ready. One that is killed goes on where it
 * was; several at once do the same work and none of it twice, since an event is applied by its version.
 */
@Readiness
@ApplicationScoped
@IfBuildProperty(name = "practice.inbox.enabled", stringValue = "true")
class Refill implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Refill.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(30);

    private final KafkaConnection kafka;
    private final Inbox inbox;
    private final Positions positions;
    private final Map<String, Copy> copies;
    private final Shadow shadow;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean current;

    Refill(
            KafkaConnection kafka,
            Inbox inbox,
            Positions positions,
            Sql sql,
            Instance<Copy> copies,
            @ConfigProperty(name = "practice.inbox.shape") int shape) {
        this.kafka = kafka;
        this.inbox = inbox;
        this.positions = positions;
        this.copies = copies.stream().collect(Collectors.toMap(Copy::topic, Function.identity()));
        this.shadow = new Shadow(sql, shape, this.copies.values());
    }

    void start(@Observes StartupEvent event) {
        shadow.claimEmpty();
        current = shadow.isCurrent();
        if (!current) {
            LOG.info("the copies are filled anew from the beginning of the log, then this replica is ready");
            Thread.ofPlatform().name("refill").daemon().start(this::fillUntilSwitched);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("copies are whole").status(current).build();
    }

    private void fillUntilSwitched() {
        try {
            do {
                try {
                    fill();
                } catch (RuntimeException e) {
                    LOG.warnf(e, "the copies are not filled yet, trying again");
                }
            } while (!current && !stopping.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            LOG.debug("filling of copies ended");
        }
    }

    /** Returns when the copies have the wanted shape, or the service ends. */
    void fill() {
        QuarkusTransaction.requiringNew().run(shadow::createUnlessCurrent);
        try (var log = kafka.textReader()) {
            var ends = goOn(log);
            while (!shadow.isCurrent() && !hasReached(log, ends) && stopping.getCount() > 0) {
                take(log);
            }
            if (stopping.getCount() > 0) {
                QuarkusTransaction.requiringNew().run(() -> switchOver(log));
                current = true;
                LOG.info("the copies are whole");
            }
        }
    }

    /** Where the log ends now; it is read from where filling has come. */
    private Map<TopicPartition, Long> goOn(KafkaConsumer<String, String> log) {
        var partitions = copies.keySet().stream()
                .flatMap(topic -> log.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        var filled = QuarkusTransaction.requiringNew().call(() -> {
            shadow.enter();
            return positions.positions();
        });
        log.assign(partitions);
        partitions.forEach(each -> log.seek(each, filled.getOrDefault(each, 0L)));
        return log.endOffsets(partitions);
    }

    private void take(KafkaConsumer<String, String> log) {
        var polled = log.poll(POLL);
        copies.forEach((topic, copy) -> {
            var events = listOf(polled.records(topic));
            if (!events.isEmpty()) {
                inbox.take(events, copy, shadow::enter);
            }
        });
    }

    /** While nobody takes in events: brings what was filled to where the copies in use are, and puts it in their place. */
    private void switchOver(KafkaConsumer<String, String> log) {
        shadow.hold();
        if (shadow.isCurrent()) {
            return;
        }
        var live = positions.positions();
        live.keySet().retainAll(log.assignment());
        shadow.enter();
        long end = System.nanoTime() + LONGEST_HOLD.toNanos();
        while (!hasReached(log, live)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("the log was not read to where the copies are");
            }
            var polled = log.poll(POLL);
            copies.forEach((topic, copy) ->
                    polled.records(topic).forEach(each -> copy.apply(EventHeaders.of(each.headers()), each.value())));
            positions.note(listOf(polled));
        }
        shadow.replace();
    }

    private static boolean hasReached(KafkaConsumer<String, String> log, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(each -> log.position(each.getKey()) >= each.getValue());
    }

    private static <T> List<T> listOf(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false).toList();
    }
}
