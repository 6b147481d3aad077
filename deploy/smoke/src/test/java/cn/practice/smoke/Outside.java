package cn.practice.smoke;

import cn.practice.embedded.TopicSet;
import cn.practice.local.client.Api;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is kept or answered where nobody's name, phone or document number belongs, each as a text. */
final class Outside {

    /** How everybody of the walk, of its sheet and of the sample is called. */
    private static final Pattern NAME = Pattern.compile(Scene.NAME + "|王小明|志愿者甲");

    private static final Pattern PHONE = Pattern.compile("(?<![0-9A-Za-z.-])1[3-9]\\d{9}(?![0-9A-Za-z.-])");
    /** Eighteen characters of which the last may be an X, alone. */
    private static final Pattern DOCUMENT = Pattern.compile("(?<![0-9A-Za-z-])[1-9]\\d{16}[0-9X](?![0-9A-Za-z-])");
    /** Where people read of themselves, and what has no end. */
    private static final Pattern OWN_OR_ENDLESS = Pattern.compile("(/volunteers)?/me|.*/stream");

    private Outside() {}

    /** Those of the texts that say who somebody is. */
    static List<String> namingSomebody(Stream<String> texts) {
        return texts.filter(each -> Stream.of(NAME, PHONE, DOCUMENT)
                        .anyMatch(form -> form.matcher(each).find()))
                .limit(5)
                .toList();
    }

    /** Every record of every topic. */
    static Stream<String> log(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = TopicSet.read().names().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var texts = new ArrayList<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> texts.add(each.topic() + " " + each.key() + " " + each.value()));
            }
            return texts.stream();
        }
    }

    /** Every row of every table of a database, or of those tables alone that are named. */
    static Stream<String> rows(String jdbcUrl, String... tables) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
                var statement = connection.createStatement()) {
            var names = new ArrayList<>(List.of(tables));
            if (names.isEmpty()) {
                try (var found = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                    while (found.next()) {
                        names.add(found.getString(1));
                    }
                }
            }
            var texts = new ArrayList<String>();
            for (var name : names) {
                try (var found = statement.executeQuery("select each::text from \"" + name + "\" as each")) {
                    while (found.next()) {
                        texts.add(name + " " + found.getString(1));
                    }
                }
            }
            return texts.stream();
        }
    }

    /** What a service answers somebody at every address that takes no id, but for what is about themselves. */
    static Stream<String> answers(URI service, Api caller) {
        return Api.anonymous(service)
                .get("/q/openapi?format=json")
                .expect(200)
                .body()
                .path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                .map(Map.Entry::getKey)
                .filter(path -> !OWN_OR_ENDLESS.matcher(path).matches())
                .map(path -> path + " " + caller.get(path).body());
    }
}
