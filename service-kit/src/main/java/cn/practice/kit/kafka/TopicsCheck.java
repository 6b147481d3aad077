package cn.practice.kit.kafka;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Not ready while a topic differs from its declaration: a log with another number of partitions breaks the order of its
 * keys, and one that drops what is old is no record. Kafka being away is no mismatch: the check is repeated until it is
 * there.
 */
@Readiness
@ApplicationScoped
public class TopicsCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(TopicsCheck.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final List<String> KEPT_AS = List.of("retention.ms", "cleanup.policy");

    private final KafkaConnection kafka;
    private volatile Map<String, String> mismatches = Map.of();
    private volatile boolean running = true;

    TopicsCheck(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("topics-check").start(this::lookUntilRight);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("topics").status(mismatches.isEmpty());
        mismatches.forEach(response::withData);
        return response.build();
    }

    private void lookUntilRight() {
        boolean right = false;
        while (running && !right) {
            try (var admin = Admin.create(kafka.settings())) {
                mismatches = compare(admin);
                right = mismatches.isEmpty();
                if (!right) {
                    LOG.errorf("topics differ from their declaration: %s", mismatches);
                }
            } catch (ExecutionException | TimeoutException | IOException | RuntimeException e) {
                LOG.debugf("topics not looked at yet: %s", e.toString());
            } catch (InterruptedException e) {
                return;
            }
            right = right || !pause();
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(AGAIN);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Map<String, String> compare(Admin admin)
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        var declared = new Properties();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("topics.properties")) {
            declared.load(in);
        }
        var mismatches = new TreeMap<String, String>();
        for (var topic : names(declared)) {
            compare(admin, topic, declared, mismatches);
        }
        return mismatches;
    }

    private static List<String> names(Properties declared) {
        return Arrays.stream(declared.getProperty("topics").split(",", -1))
                .map(String::trim)
                .toList();
    }

    private static void compare(Admin admin, String topic, Properties declared, Map<String, String> mismatches)
            throws ExecutionException, InterruptedException, TimeoutException {
        TopicDescription found;
        try {
            found = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(10, TimeUnit.SECONDS)
                    .get(topic);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                mismatches.put(topic, "missing");
                return;
            }
            throw e;
        }
        int partitions = Integer.parseInt(property(declared, topic, "partitions"));
        if (found != null && found.partitions().size() != partitions) {
            mismatches.put(topic, found.partitions().size() + " partitions instead of " + partitions);
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(List.of(resource))
                .all()
                .get(10, TimeUnit.SECONDS)
                .get(resource);
        for (var name : KEPT_AS) {
            var entry = config == null ? null : config.get(name);
            var wanted = property(declared, topic, name);
            if (entry != null && !entry.value().equals(wanted)) {
                mismatches.put(topic, name + " " + entry.value() + " instead of " + wanted);
            }
        }
    }

    /** What is declared of a topic, or else of all. */
    private static String property(Properties declared, String topic, String name) {
        return declared.getProperty(topic + "." + name, declared.getProperty(name));
    }
}
