package cn.practice.kit.inbox;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Tells when a channel stopped for good: a consumer goes on polling while Kafka or the database is away, but once it is
 * closed only a restart opens another.
 */
@Liveness
@IfBuildProperty(name = "practice.inbox.enabled", stringValue = "true")
@ApplicationScoped
class Polling implements HealthCheck {

    private static final String SECONDS_SINCE = "last-poll-seconds-ago";
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final KafkaClientService kafka;

    Polling(KafkaClientService kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        var stopped = kafka.getConsumerChannels().stream()
                .filter(channel -> kafka.getConsumers(channel).stream()
                        .anyMatch(consumer -> !polls(consumer.unwrap().metrics())))
                .sorted()
                .toList();
        return HealthCheckResponse.named("copies are fed")
                .status(stopped.isEmpty())
                .withData("stopped", String.join(", ", stopped))
                .build();
    }

    /** A closed consumer has no such metric any more; one that has not polled yet says -1. */
    static boolean polls(Map<MetricName, ? extends Metric> metrics) {
        return metrics.entrySet().stream()
                .filter(each -> each.getKey().name().equals(SECONDS_SINCE))
                .anyMatch(each -> ((Number) each.getValue().metricValue()).doubleValue() < LONGEST_SILENCE.toSeconds());
    }
}
