package cn.practice.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of deploy/topics/topics.properties. */
public record TopicSet(List<Topic> topics) {

    /** One of them; its retention is in milliseconds, -1 for ever. */
    public record Topic(String name, int partitions, String cleanupPolicy, String retentionMs, String timestampType) {

        private static Topic of(String name, Properties declared) {
            return new Topic(
                    name,
                    Integer.parseInt(property(declared, name, "partitions")),
                    property(declared, name, "cleanup.policy"),
                    property(declared, name, "retention.ms"),
                    property(declared, name, "message.timestamp.type"));
        }

        private static String property(Properties declared, String topic, String name) {
            return declared.getProperty(topic + "." + name, declared.getProperty(name));
        }

        private boolean isCompacted() {
            return cleanupPolicy.equals("compact");
        }

        private NewTopic wanted() {
            return new NewTopic(name, partitions, (short) 1)
                    .configs(Map.of(
                            "retention.ms",
                            retentionMs,
                            "cleanup.policy",
                            cleanupPolicy,
                            "message.timestamp.type",
                            timestampType));
        }
    }

    /** Reads the one declaration from the class path. */
    public static TopicSet read() {
        var properties = new Properties();
        try (var in = TopicSet.class.getResourceAsStream("/topics.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TopicSet(Arrays.stream(properties.getProperty("topics").split(",", -1))
                .map(name -> Topic.of(name.trim(), properties))
                .toList());
    }

    /** Those that hold events, every one of them for ever. */
    public TopicSet events() {
        return new TopicSet(topics.stream().filter(each -> !each.isCompacted()).toList());
    }

    public List<String> names() {
        return topics.stream().map(Topic::name).toList();
    }

    /** How many partitions they have in all. */
    public int partitions() {
        return topics.stream().mapToInt(Topic::partitions).sum();
    }

    /** Creates those that are missing. */
    public void create(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = topics.stream()
                    .filter(each -> !present.contains(each.name()))
                    .map(Topic::wanted)
                    .collect(Collectors.toSet());
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("topics not created at " + bootstrapServers, e);
        }
    }
}
