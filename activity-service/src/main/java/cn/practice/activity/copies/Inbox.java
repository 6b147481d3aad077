package cn.practice.activity.copies;

import cn.practice.kit.kafka.EventHeaders;
import cn.practice.kit.kafka.UnreadableEvent;
import cn.practice.kit.sql.DatabaseFault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies a poll of events: all in one transaction, and one by one if that fails, so that an event that cannot be applied
 * becomes a dead letter and never blocks those behind it. While the database is away it waits.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final DeadLetters deadLetters;
    private final Patience patience;

    Inbox(DeadLetters deadLetters, Patience patience) {
        this.deadLetters = deadLetters;
        this.patience = patience;
    }

    /** Puts one event into the copies. */
    @FunctionalInterface
    interface Apply {
        void take(EventHeaders headers, @Nullable String body);
    }

    void from(ConsumerRecords<String, String> records, Apply apply) {
        var all = StreamSupport.stream(records.spliterator(), false).toList();
        try {
            QuarkusTransaction.requiringNew().run(() -> all.forEach(each -> take(each, apply)));
        } catch (RuntimeException oneOfThem) {
            LOG.debugf("taking %d events one by one: %s", all.size(), oneOfThem.toString());
            oneByOne(all, apply);
        }
        patience.arrived();
    }

    private void oneByOne(List<ConsumerRecord<String, String>> all, Apply apply) {
        for (var each : all) {
            boolean done = false;
            while (!done) {
                done = takeAlone(each, apply);
            }
        }
    }

    /** Whether the event is settled: taken in, or kept aside because trying again cannot help. */
    private boolean takeAlone(ConsumerRecord<String, String> event, Apply apply) {
        try {
            QuarkusTransaction.requiringNew().run(() -> take(event, apply));
            return true;
        } catch (UnreadableEvent | CannotApply e) {
            return keepAside(event, e.getMessage());
        } catch (DatabaseFault e) {
            if (e.isByContent()) {
                return keepAside(event, e.getMessage());
            }
            return again(e);
        } catch (RuntimeException e) {
            return again(e);
        }
    }

    private boolean keepAside(ConsumerRecord<String, String> event, @Nullable String reason) {
        try {
            LOG.warnf("event kept aside: %s-%d@%d: %s", event.topic(), event.partition(), event.offset(), reason);
            deadLetters.keep(event, String.valueOf(reason));
            return true;
        } catch (RuntimeException e) {
            return again(e);
        }
    }

    private static boolean again(RuntimeException e) {
        LOG.warnf("events not taken in, trying again: %s", e.toString());
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw e;
        }
        return false;
    }

    private static void take(ConsumerRecord<String, String> event, Apply apply) {
        apply.take(EventHeaders.of(event.headers()), event.value());
    }
}
