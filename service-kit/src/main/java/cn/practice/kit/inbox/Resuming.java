package cn.practice.kit.inbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Goes on from the positions in the database, not from Kafka's: only they were kept together with what was taken in, and
 * are restored together with it.
 */
@ApplicationScoped
@Identifier("positions")
@IfBuildProperty(name = "practice.inbox.enabled", stringValue = "true")
class Resuming implements KafkaConsumerRebalanceListener {

    private final Positions positions;

    Resuming(Positions positions) {
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var kept = positions.positions();
        for (var each : partitions) {
            var next = kept.get(each);
            if (next != null) {
                consumer.seek(each, next);
            }
        }
    }
}
