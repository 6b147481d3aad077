package cn.practice.kit.testing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.identity.By;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * how much the clock was shifted. Events are what a sealed interface named …Event permits, and what a migration tells once.
 * What is announced has schema and example alike, and no record has it: whoever begins to tell it takes the mark away.
 */
public abstract class EventContracts {

    private static final EventFiles FILES = new EventFiles(Path.of("contract", "events"));
    private static final String NOT_TOLD = "Unknown";
    private static final String BY = "by";
    private static final String CLOCK_OFFSET = "clockOffset";
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private final ObjectMapper json;
    private final Map<String, Class<?>> events;

    protected EventContracts(ObjectMapper json) {
        this.json = json;
        this.events = events(getClass());
    }

    @Test
    void everyEventHasASchemaAndAnExampleAndNothingElseHas() {
        assertThat(FILES.names())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(events.keySet().stream(), announced(), toldByMigrations())
                                .flatMap(Function.identity())
                                .distinct()
                                .flatMap(each -> Stream.of(each + EventFiles.SCHEMA, each + EventFiles.EXAMPLE))
                                .toList());
    }

    @Test
    void nothingAnnouncedIsToldAlready() {
        assertThat(announced().filter(events::containsKey)).isEmpty();
    }

    @Test
    void whatAMigrationTellsIsToldByItAndByNoRecord() throws IOException {
        for (var name : toldByMigrations().toList()) {
            assertThat(Files.readString(MIGRATIONS.resolve(FILES.toldBy(name)))).contains("'" + name + "'");
            assertThat(events).doesNotContainKey(name);
        }
    }

    @ParameterizedTest
    @MethodSource("told")
    void serialisesToItsExample(String name) throws IOException {
        var example = FILES.exampleToday(name);
        var by = example.remove(BY);
        example.remove(CLOCK_OFFSET);

        assertThat(again(example, event(name))).isEqualTo(example);
        assertThat(again(by, By.class)).isEqualTo(by);
    }

    private JsonNode again(JsonNode example, Class<?> type) throws IOException {
        return json.readTree(json.writeValueAsString(json.treeToValue(example, type)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void exampleMatchesItsSchema(String name) {
        assertThat(faults(name, FILES.example(name))).isEmpty();
        assertThat(faults(name, FILES.exampleToday(name))).isEmpty();
        assertThat(schema(name).validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    private static List<?> faults(String name, JsonNode example) {
        return schema(name)
                .validate(
                        example.toString(),
                        InputFormat.JSON,
                        each -> each.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void exampleEndsWithWhoMadeItTrue(String name) {
        var example = FILES.example(name);
        example.remove(CLOCK_OFFSET);
        assertThat(List.copyOf(example.properties()).getLast().getKey()).isEqualTo(BY);
    }

    @ParameterizedTest
    @MethodSource("told")
    void schemaNamesEveryMemberAndNoOther(String name) {
        var members = members(event(name));
        members.put(BY, members(By.class));
        members.put(CLOCK_OFFSET, Map.of());
        assertThat(named(FILES.schema(name))).isEqualTo(members);
    }

    @ParameterizedTest
    @MethodSource("all")
    void exampleShowsWhatIsAnnounced(String name) {
        var schema = FILES.schema(name);

        assertThat(EventFiles.memberNames(FILES.example(name)))
                .containsAll(
                        FILES.isAnnounced(name)
                                ? EventFiles.memberNames(schema.path("properties"))
                                : FILES.announcedMembers(name));
        assertThat(named(schema)).containsEntry(BY, members(By.class));
    }

    private Class<?> event(String name) {
        return Objects.requireNonNull(events.get(name), name + " is no event");
    }

    static Stream<String> all() {
        return FILES.types().stream();
    }

    static Stream<String> told() {
        return all().filter(
                        each -> !FILES.isAnnounced(each) && FILES.toldBy(each).isEmpty());
    }

    private static Stream<String> toldByMigrations() {
        return all().filter(each -> !FILES.toldBy(each).isEmpty());
    }

    private static Stream<String> announced() {
        return all().filter(FILES::isAnnounced);
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(FILES.schema(name).toString());
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

    private static Map<String, Object> named(JsonNode schema) {
        return EventFiles.membersToday(schema).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> named(each.getValue())));
    }
}
