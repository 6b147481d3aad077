package cn.practice.kit.outbox;

import cn.practice.kit.kafka.KafkaConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the relay runs. */
@ApplicationScoped
class RelaySettings {

    private static final int FEW = 20;
    private static final int LONGEST = 5;

    private final String service;
    private final KafkaConnection kafka;
    private final Duration poll;
    private final Duration pace;
    private final Duration retry;
    private final int batch;
    private final Duration mark;
    private final Duration idleMark;

    RelaySettings(
            @ConfigProperty(name = "quarkus.application.name") String service,
            KafkaConnection kafka,
            @ConfigProperty(name = "practice.outbox.poll") Duration poll,
            @ConfigProperty(name = "practice.outbox.pace") Duration pace,
            @ConfigProperty(name = "practice.outbox.retry") Duration retry,
            @ConfigProperty(name = "practice.outbox.batch") int batch,
            @ConfigProperty(name = "practice.outbox.mark") Duration mark,
            @ConfigProperty(name = "practice.outbox.idle-mark") Duration idleMark) {
        this.service = service;
        this.kafka = kafka;
        this.poll = poll;
        this.pace = pace;
        this.retry = retry;
        this.batch = batch;
        this.mark = mark;
        this.idleMark = idleMark;
    }

    String service() {
        return service;
    }

    KafkaConnection kafka() {
        return kafka;
    }

    Duration poll() {
        return poll;
    }

    Duration pace() {
        return pace;
    }

    /**
     * The least time from the beginning of a Kafka transaction that told so many to that of the next. A transaction
     * costs several requests however little it holds, so under pressure there are fewer and larger ones. What did not
     * fit into a full one does not wait.
     */
    Duration pause(int told) {
        return told >= batch ? pace : pace.multipliedBy(Math.clamp(told / FEW, 1, LONGEST));
    }

    Duration retry() {
        return retry;
    }

    int batch() {
        return batch;
    }

    /** From one mark to the next while something is told. */
    Duration mark() {
        return mark;
    }

    /** From one mark to the next while nothing is. */
    Duration idleMark() {
        return idleMark;
    }
}
