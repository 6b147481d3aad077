package cn.practice.kubernetes;

import cn.practice.embedded.FreePorts;
import cn.practice.embedded.KafkaServer;
import cn.practice.embedded.TopicSet;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Kafka as Strimzi would run it: services come over TLS, sign in with a password, and may do what their KafkaUser says. */
final class ClusterLog implements AutoCloseable {

    private static final String PASSWORD = "one-of-the-tests";

    private final KafkaServer server;
    private final Admin admin;

    private ClusterLog(KafkaServer server) {
        this.server = server;
        admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()));
    }

    /** The three ports are for the operator, the controller and the services, who find it with everybody's rights in it. */
    static ClusterLog start(List<Integer> ports, Path directory, Collection<Resource> users)
            throws ExecutionException, InterruptedException {
        int nobodyKnows = FreePorts.find(1).getFirst();
        try (var unopened = at(List.of(ports.get(0), ports.get(1), nobodyKnows), directory)) {
            TopicSet.read().create(unopened.server.bootstrapServers());
            for (var user : users) {
                unopened.let(user);
            }
        }
        return at(ports, directory);
    }

    private static ClusterLog at(List<Integer> ports, Path directory) {
        var operator = "PLAINTEXT://127.0.0.1:" + ports.get(0);
        var controller = "CONTROLLER://127.0.0.1:" + ports.get(1);
        var services = "SERVICES://127.0.0.1:" + ports.get(2);
        return new ClusterLog(KafkaServer.start(
                ports.get(0),
                ports.get(1),
                directory.resolve("kafka"),
                Map.ofEntries(
                        Map.entry("listeners", String.join(",", operator, controller, services)),
                        Map.entry("advertised.listeners", operator + "," + services),
                        Map.entry(
                                "listener.security.protocol.map",
                                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SERVICES:SASL_SSL"),
                        Map.entry("sasl.enabled.mechanisms", "SCRAM-SHA-512"),
                        Map.entry(
                                "listener.name.services.scram-sha-512.sasl.jaas.config",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required;"),
                        Map.entry("ssl.keystore.location", keystore(directory).toString()),
                        Map.entry("ssl.keystore.password", PASSWORD),
                        Map.entry("ssl.keystore.type", "PKCS12"),
                        Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                        Map.entry("super.users", "User:ANONYMOUS"))));
    }

    /** Makes the certificate that both sides are given, before either starts. */
    static Path certificate(Path directory) throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-alias",
                "kafka",
                "-keyalg",
                "EC",
                "-dname",
                "CN=kafka",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keystore(directory).toString());
        var certificate = directory.resolve("ca.crt");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "kafka",
                "-storepass",
                PASSWORD,
                "-keystore",
                keystore(directory).toString(),
                "-file",
                certificate.toString());
        return certificate;
    }

    /** What a user's Secret holds under {@code sasl.jaas.config}. */
    static String signIn(String user) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + PASSWORD + "\";";
    }

    /** How many events a topic has; the marks that end a transaction count as well. */
    long length(String topic) throws ExecutionException, InterruptedException {
        var described = Objects.requireNonNull(
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        described
                .partitions()
                .forEach(each -> ends.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(each -> each.offset())
                .sum();
    }

    private void let(Resource user) throws ExecutionException, InterruptedException {
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        user.name(), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), PASSWORD)))
                .all()
                .get();
        var rights = new ArrayList<AclBinding>();
        for (var acl : user.all("/spec/authorization/acls")) {
            Resource.texts(acl.path("operations"))
                    .forEach(operation -> rights.add(new AclBinding(
                            pattern(acl.path("resource")),
                            new AccessControlEntry(
                                    "User:" + user.name(),
                                    "*",
                                    AclOperation.fromString(snake(operation)),
                                    AclPermissionType.ALLOW))));
        }
        admin.createAcls(rights).all().get();
    }

    private static ResourcePattern pattern(JsonNode resource) {
        return new ResourcePattern(
                ResourceType.fromString(snake(resource.path("type").asText())),
                resource.path("name").asText(),
                resource.path("patternType").asText().equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
    }

    /** DescribeConfigs is DESCRIBE_CONFIGS, transactionalId TRANSACTIONAL_ID. */
    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static Path keystore(Path directory) {
        return directory.resolve("kafka.p12");
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("keytool", ".out");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Files.readString(output));
        }
        Files.delete(output);
    }

    @Override
    public void close() {
        admin.close();
        server.close();
    }
}
