package cn.practice.kit.testing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.identity.By;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every event that a service tells must keep: a schema, an example that matches it, and a record that is read from
 * the example and written to it again by the service's own mapper, but for what the outbox adds: who made it true, and by
 * how much the clock was shifted. Events are what a sealed interface named …Event permits, and what a migration tells
 * once.
 */
public abstract class EventContracts {

    private static final Path FOLDER = Path.of("contract", "events");
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    private static final String NOT_TOLD = "Unknown";
    /** Names the migration that tells an event once; no record of the service does. */
    private static final String TOLD_BY = "x-told-by";

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final String BY = "by";
    private static final String CLOCK_OFFSET = "clockOffset";

    private final ObjectMapper json;
    private final Map<String, Class<?>> events;

    protected EventContracts(ObjectMapper json) {
        this.json = json;
        this.events = events(getClass());
    }

    @Test
    void everyEventHasASchemaAndAnExampleAndNothingElseHas() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(events.keySet().stream(), toldByMigrations())
                            .flatMap(each -> Stream.of(each + SCHEMA, each + EXAMPLE))
                            .toList());
        }
    }

    @Test
    void whatAMigrationTellsIsToldByItAndByNoRecord() throws IOException {
        for (var name : toldByMigrations().toList()) {
            assertThat(Files.readString(MIGRATIONS.resolve(toldBy(name)))).contains("'" + name + "'");
            assertThat(events).doesNotContainKey(name);
        }
    }

    @ParameterizedTest
    @MethodSource("toldByRecords")
    void serialisesToItsExample(String name) throws IOException {
        var example = (ObjectNode) json.readTree(FOLDER.resolve(name + EXAMPLE).toFile());
        var by = example.remove(BY);
        example.remove(CLOCK_OFFSET);

        assertThat(again(example, event(name))).isEqualTo(example);
        assertThat(again(by, By.class)).isEqualTo(by);
    }

    private JsonNode again(JsonNode example, Class<?> type) throws IOException {
        return json.readTree(json.writeValueAsString(json.treeToValue(example, type)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleMatchesItsSchema(String name) throws IOException {
        var example = Files.readString(FOLDER.resolve(name + EXAMPLE));

        assertThat(schema(name)
                        .validate(
                                example,
                                InputFormat.JSON,
                                each -> each.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        assertThat(schema(name).validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("toldByRecords")
    void schemaNamesEveryMemberAndNoOther(String name) throws IOException {
        var members = members(event(name));
        members.put(BY, members(By.class));
        members.put(CLOCK_OFFSET, Map.of());
        assertThat(told(json.readTree(FOLDER.resolve(name + SCHEMA).toFile()))).isEqualTo(members);
    }

    private Class<?> event(String name) {
        return Objects.requireNonNull(events.get(name), name + " is no event");
    }

    static Stream<String> examples() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(EXAMPLE))
                    .map(each -> each.replace(EXAMPLE, ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<String> toldByRecords() throws IOException {
        return examples().filter(each -> toldBy(each).isEmpty());
    }

    private static Stream<String> toldByMigrations() throws IOException {
        return examples().filter(each -> !toldBy(each).isEmpty());
    }

    private static String toldBy(String name) {
        try {
            var schema =
                    new ObjectMapper().readTree(FOLDER.resolve(name + SCHEMA).toFile());
            return schema.path(TOLD_BY).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FOLDER.resolve(name + SCHEMA)));
    }

    /** What is read of others is sealed likewise, with a place for what is not known. */
    private static Map<String, Class<?>> events(Class<?> test) {
        return MainClasses.in(test.getPackageName(), "Event").stream()
                .map(each -> MainClasses.permitted(each).toList())
                .filter(each -> each.stream().map(MainClasses::simpleName).noneMatch(NOT_TOLD::equals))
                .flatMap(each -> each.stream())
                .collect(toMap(MainClasses::simpleName, each -> load(each, test.getClassLoader())));
    }

    private static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The members of a record, with those of a record within, which may be written as its own. */
    private static Map<String, Object> members(Class<?> type) {
        var members = new TreeMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members.putAll(members(component.getType()));
            } else {
                members.put(component.getName(), within(component.getType()));
            }
        }
        return members;
    }

    private static Object within(Class<?> type) {
        return type.isRecord() ? members(type) : Map.of();
    }

    private static Map<String, Object> told(JsonNode schema) {
        return schema.path("properties").propertyStream().collect(toMap(Map.Entry::getKey, (Function<
                        Map.Entry<String, JsonNode>, Object>)
                each -> told(each.getValue())));
    }
}
