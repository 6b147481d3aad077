package cn.practice.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * What a service reads, found in its code and configuration.
 *
 * @param properties its configuration as packaged, outside of development and tests
 * @param expected the variables that configuration asks for, with the default of each, empty where it has none
 * @param read the variables of the settings that its code asks for
 */
record Settings(Map<String, String> properties, Map<String, String> expected, Set<String> read) {

    private static final Pattern EXPECTED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::([^}]*))?}");
    private static final Set<String> OF_JAVA = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");
    private static final Pattern READ =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"|@Scheduled\\(every = \"\\{([^}]+)}\"");

    static Settings of(String service) {
        var properties = new TreeMap<String, String>();
        properties.putAll(file("service-kit/src/main/resources/META-INF/microprofile-config.properties"));
        properties.putAll(file(service + "/src/main/resources/application.properties"));
        return new Settings(properties, expected(properties), read(service));
    }

    String property(String name) {
        var value = properties.get(name);
        if (value == null) {
            throw new AssertionError("no such property: " + name);
        }
        return value;
    }

    /** Variables without which a service does not start, or only where everything is on one machine. */
    Set<String> needed() {
        return expected.entrySet().stream()
                .filter(each -> each.getValue().isEmpty() || local(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a variable changes anything; some are read by the virtual machine itself. */
    boolean reads(String variable) {
        return expected.containsKey(variable)
                || read.contains(variable)
                || OF_JAVA.contains(variable)
                || everyKafkaClientReads(variable);
    }

    private static boolean local(String value) {
        return value.contains("127.0.0.1") || value.contains("localhost") || value.equals("postgres");
    }

    private static boolean everyKafkaClientReads(String variable) {
        if (!variable.startsWith("KAFKA_")) {
            return false;
        }
        var name =
                variable.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
        return Stream.of(AdminClientConfig.configNames(), ConsumerConfig.configNames(), ProducerConfig.configNames())
                .allMatch(known -> known.contains(name));
    }

    private static Map<String, String> expected(Map<String, String> properties) {
        var expected = new TreeMap<String, String>();
        properties
                .values()
                .forEach(value -> EXPECTED.matcher(value)
                        .results()
                        .forEach(found -> expected.put(found.group(1), found.group(2) == null ? "" : found.group(2))));
        return expected;
    }

    private static Set<String> read(String service) {
        return READ.matcher(Repository.sources("service-kit") + Repository.sources(service))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(Settings::variable)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As MicroProfile Config says: everything that is neither a letter nor a digit is an underscore. */
    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> file(String path) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Repository.text(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("%"))
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
