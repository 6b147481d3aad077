package cn.practice.kit.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Where Kafka is and how to sign in there: all that is configured under {@code kafka.*}, {@code KAFKA_*} in the
 * environment. Messaging channels read it by themselves; this is for other clients.
 */
@Singleton
public class KafkaConnection {

    private final Map<String, Object> settings;

    public KafkaConnection(@Identifier("default-kafka-broker") Map<String, Object> configured) {
        var ours = new HashMap<>(configured);
        // Quarkus adds the application's name, but not every client is a member of its group
        ours.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings = Map.copyOf(ours);
    }

    /** The settings a client starts from, as a copy of its own. */
    public Map<String, Object> settings() {
        return new HashMap<>(settings);
    }

    /** Those of a consumer that belongs to no group, makes no topic and sees what was committed alone. */
    public Map<String, Object> reading() {
        var reading = settings();
        reading.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        reading.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return reading;
    }

    /** A consumer of text with these settings. */
    public KafkaConsumer<String, String> textReader() {
        return new KafkaConsumer<>(reading(), new StringDeserializer(), new StringDeserializer());
    }
}
