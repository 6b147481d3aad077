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

/** The topics of deploy/topics/topics.properties: names, partitions of each, retention in milliseconds (-1: for ever). */
public record TopicSet(List<String> names, int partitions, String retentionMs) {

    /** Reads the one declaration from the class path. */
    public static TopicSet read() {
        var properties = new Properties();
        try (var in = TopicSet.class.getResourceAsStream("/topics.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TopicSet(
                Arrays.stream(properties.getProperty("topics").split(",", -1))
                        .map(String::trim)
                        .toList(),
                Integer.parseInt(properties.getProperty("partitions")),
                properties.getProperty("retention.ms"));
    }

    /** Creates those that are missing. */
    public void create(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = names.stream()
                    .filter(name -> !present.contains(name))
                    .map(name -> new NewTopic(name, partitions, (short) 1).configs(Map.of("retention.ms", retentionMs)))
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
