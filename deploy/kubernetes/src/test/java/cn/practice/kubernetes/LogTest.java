package cn.practice.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kafka has the topics that are declared, and lets each service do what its code does and no more. */
class LogTest {

    static Stream<Rendered> overlays() {
        return Rendered.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theTopicsAreTheDeclaredOnes(Rendered overlay) throws IOException {
        var declared = declared();
        var topics = overlay.all("KafkaTopic").toList();

        assertThat(topics.stream().map(Resource::name)).containsExactlyInAnyOrderElementsOf(names(declared));
        assertThat(topics).allSatisfy(each -> {
            assertThat(each.at("/spec").has("topicName")).isFalse();
            assertThat(each.at("/spec/partitions").asText()).isEqualTo(property(declared, each.name(), "partitions"));
            assertThat(each.at("/spec/config/retention.ms").asText())
                    .isEqualTo(property(declared, each.name(), "retention.ms"));
            assertThat(each.at("/spec/config/message.timestamp.type").asText())
                    .isEqualTo(property(declared, each.name(), "message.timestamp.type"));
            assertThat(each.at("/spec/config/cleanup.policy").asText("delete"))
                    .isEqualTo(property(declared, each.name(), "cleanup.policy"));
            assertThat(each.at("/metadata/labels/strimzi.io~1cluster").asText()).isEqualTo("practice");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyTopicHasAsManyCopiesAsThereAreNodes(Rendered overlay) {
        int nodes = overlay.one("KafkaNodePool", "node").at("/spec/replicas").asInt();
        var config = overlay.one("Kafka", "practice").at("/spec/kafka/config");

        assertThat(overlay.all("KafkaTopic")
                        .map(each -> each.at("/spec/replicas").asInt()))
                .containsOnly(nodes);
        assertThat(config.path("transaction.state.log.replication.factor").asInt())
                .isEqualTo(nodes);
        assertThat(config.path("offsets.topic.replication.factor").asInt()).isEqualTo(nodes);
        assertThat(overlay.all("KafkaTopic")
                        .map(each -> each.at("/spec/config/min.insync.replicas").asInt()))
                .containsOnly(nodes == 1 ? 1 : nodes - 1);
        assertThat(config.path("auto.create.topics.enable").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void servicesSignInAsTheListenerAsks(Rendered overlay) {
        var listener = overlay.one("Kafka", "practice").at("/spec/kafka/listeners/0");
        var settings = overlay.all("ConfigMap")
                .filter(each -> each.name().startsWith("common"))
                .findAny()
                .orElseThrow();

        assertThat(listener.path("tls").asBoolean()).isTrue();
        assertThat(listener.at("/authentication/type").asText()).isEqualTo("scram-sha-512");
        assertThat(settings.at("/data/KAFKA_SECURITY_PROTOCOL").asText()).isEqualTo("SASL_SSL");
        assertThat(settings.at("/data/KAFKA_SASL_MECHANISM").asText()).isEqualTo("SCRAM-SHA-512");
        assertThat(settings.at("/data/KAFKA_BOOTSTRAP_SERVERS").asText())
                .isEqualTo("practice-kafka-bootstrap:" + listener.path("port").asInt());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachServiceMayDoWhatItsCodeDoesAndNoMore(Rendered overlay) throws IOException {
        var topics = names(declared());
        for (var service : Repository.SERVICES) {
            var settings = Settings.of(service);
            var user = overlay.one("KafkaUser", service);
            var own = topics.stream()
                    .filter(each -> each.startsWith(service.replace("-service", ".")))
                    .toList();
            boolean tells = settings.property("practice.outbox.enabled").equals("true");

            // every service looks at the declaration of every topic
            assertThat(allowed(user, topics, "Describe")).containsExactlyInAnyOrderElementsOf(topics);
            assertThat(allowed(user, topics, "DescribeConfigs")).containsExactlyInAnyOrderElementsOf(topics);
            assertThat(allowed(user, topics, "Write")).containsExactlyInAnyOrderElementsOf(tells ? own : List.of());
            // whoever tells looks at what was told last before he goes on
            assertThat(allowed(user, topics, "Read"))
                    .containsExactlyInAnyOrderElementsOf(
                            tells ? union(own, readBy(service, topics)) : readBy(service, topics));
            assertThat(named(user, "transactionalId", "Write"))
                    .containsExactlyElementsOf(tells ? List.of(service) : List.of());
            assertThat(named(user, "transactionalId", "Describe"))
                    .containsExactlyElementsOf(tells ? List.of(service) : List.of());
            assertThat(named(user, "group", "Read"))
                    .containsExactlyElementsOf(readBy(service, topics).isEmpty() ? List.of() : List.of(service));
            assertThat(operations(user)).isSubsetOf("Read", "Write", "Describe", "DescribeConfigs");
        }
    }

    /** By channel and whose marks are listened to, or the whole log where the client below the channels is used. */
    private static List<String> readBy(String service, List<String> topics) {
        if (Repository.sources(service).contains("new KafkaConsumer<>")) {
            return topics;
        }
        var settings = Settings.of(service);
        var channels = settings.properties().entrySet().stream()
                .filter(each -> each.getKey().matches("mp\\.messaging\\.incoming\\.[^.]+\\.topic"))
                .map(each -> each.getValue());
        var marks = Stream.of(settings.properties()
                        .getOrDefault("practice.marks.of", "")
                        .split(",", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.replaceFirst("-service$", ".marks.v1"));
        return Stream.concat(channels, marks).sorted().toList();
    }

    private static List<String> union(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static List<String> allowed(Resource user, List<String> topics, String operation) {
        return topics.stream()
                .filter(topic -> acls(user, "topic", operation).anyMatch(each -> covers(each.path("resource"), topic)))
                .toList();
    }

    private static boolean covers(JsonNode resource, String topic) {
        var name = resource.path("name").asText();
        return resource.path("patternType").asText().equals("prefix") ? topic.startsWith(name) : topic.equals(name);
    }

    private static List<String> named(Resource user, String type, String operation) {
        return acls(user, type, operation)
                .map(each -> each.at("/resource/name").asText())
                .toList();
    }

    private static Stream<JsonNode> acls(Resource user, String type, String operation) {
        return user.all("/spec/authorization/acls").stream()
                .filter(each -> each.at("/resource/type").asText().equals(type))
                .filter(each -> Resource.texts(each.path("operations")).contains(operation));
    }

    private static Set<String> operations(Resource user) {
        return user.all("/spec/authorization/acls").stream()
                .flatMap(each -> Resource.texts(each.path("operations")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties declared() throws IOException {
        var declared = new Properties();
        declared.load(new StringReader(Repository.text("deploy/topics/topics.properties")));
        return declared;
    }

    private static String property(Properties declared, String topic, String name) {
        return declared.getProperty(topic + "." + name, declared.getProperty(name));
    }

    private static List<String> names(Properties declared) {
        return Arrays.stream(declared.getProperty("topics").split(",", -1))
                .map(String::trim)
                .toList();
    }
}
