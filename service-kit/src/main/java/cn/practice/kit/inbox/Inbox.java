package cn.practice.kit.inbox;

import cn.practice.kit.kafka.EventHeaders;
import cn.practice.kit.kafka.UnreadableEvent;
import cn.practice.kit.sql.DatabaseFault;
import io.quarkus.arc.properties.IfBuildProperty;
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
 * Takes in a poll of events: all in one transaction, and one by one if that fails, so that an event that cannot be
 * applied becomes a dead letter and never blocks those behind it. While the database is away it waits.
 */
@ApplicationScoped
@IfBuildProperty(name = "practice.inbox.enabled", stringValue = "true")
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final DeadLetters deadLetters;
    private final Positions positions;
    private final Patience patience;

    Inbox(DeadLetters deadLetters, Positions positions, Patience patience) {
        this.deadLetters = deadLetters;
        this.positions = positions;
        this.patience = patience;
    }

    /** Returns when each of them is settled, and tells those who wait for a copy to look again. */
    public void take(ConsumerRecords<String, String> events, Apply apply) {
        take(StreamSupport.stream(events.spliterator(), false).toList(), apply, () -> {});
        patience.arrived();
    }

    /** Returns when each of them is settled. */
    void take(List<ConsumerRecord<String, String>> events, Apply apply, Runnable begin) {
        try {
            settle(events, begin, () -> events.forEach(each -> take(each, apply)));
        } catch (RuntimeException oneOfThem) {
            LOG.debugf("taking %d events one by one: %s", events.size(), oneOfThem.toString());
            oneByOne(events, apply, begin);
        }
    }

    private void oneByOne(List<ConsumerRecord<String, String>> events, Apply apply, Runnable begin) {
        for (var each : events) {
            boolean settled = false;
            while (!settled) {
                settled = takeAlone(each, apply, begin);
            }
        }
    }

    /** Whether the event is settled: applied, or kept aside because trying again cannot help. */
    private boolean takeAlone(ConsumerRecord<String, String> event, Apply apply, Runnable begin) {
        try {
            settle(List.of(event), begin, () -> take(event, apply));
            return true;
        } catch (UnreadableEvent | CannotApply e) {
            return keepAside(event, e.getMessage(), begin);
        } catch (DatabaseFault e) {
            return e.isByContent() ? keepAside(event, e.getMessage(), begin) : again(e);
        } catch (RuntimeException e) {
            return again(e);
        }
    }

    private boolean keepAside(ConsumerRecord<String, String> event, @Nullable String reason, Runnable begin) {
        try {
            LOG.warnf("event kept aside: %s-%d@%d: %s", event.topic(), event.partition(), event.offset(), reason);
            settle(List.of(event), begin, () -> deadLetters.keep(event, String.valueOf(reason)));
            return true;
        } catch (RuntimeException e) {
            return again(e);
        }
    }

    /** Does in one transaction what is done with events, and notes that they need not come again. */
    private void settle(List<ConsumerRecord<String, String>> events, Runnable begin, Runnable work) {
        QuarkusTransaction.requiringNew().run(() -> {
            begin.run();
            work.run();
            positions.note(events);
        });
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
        apply.apply(EventHeaders.of(event.headers()), event.value());
    }
}
