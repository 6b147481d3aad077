package cn.practice.reporting.feed;

import cn.practice.kit.kafka.KafkaConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Consumers of the log. They read what is committed, in small polls, since all of a poll stays in memory until the next;
 * Kafka keeps no positions for them.
 */
@ApplicationScoped
public class LogConsumers {

    private final KafkaConnection kafka;
    private final String group;
    private final Optional<String> instance;

    LogConsumers(
            KafkaConnection kafka,
            @ConfigProperty(name = "quarkus.application.name") String group,
            @ConfigProperty(name = "practice.feed.instance") Optional<String> instance) {
        this.kafka = kafka;
        this.group = group;
        this.instance = instance;
    }

    /** A member of the group whose replicas share the partitions. */
    Consumer<byte[], byte[]> member() {
        var settings = settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        // a replica that comes back under its name gets its partitions at once; claims keep out the process before it
        instance.ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A reader of its own, outside the group. */
    public Consumer<byte[], byte[]> reader() {
        var settings = settings();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings() {
        var settings = kafka.reading();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        // more would only be garbage that is collected several times, and make the fold slower
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 << 20);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return settings;
    }
}
