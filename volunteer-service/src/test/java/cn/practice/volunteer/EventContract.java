package cn.practice.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What every event must keep: a schema, an example, and an instance that serialises to it. */
public final class EventContract {
    private static final Path FOLDER = Path.of("contract", "events");

    private EventContract() {}

    /** Holds the given instances, one for each permitted subclass, against the contract files. */
    public static void check(ObjectMapper json, Class<?> sealed, List<? extends Record> instances) throws IOException {
        assertThat(instances.stream().map(Object::getClass).toList())
                .as("one instance of each event")
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(sealed.getPermittedSubclasses()).stream()
                        .<Class<?>>map(each -> each)
                        .toList());
        for (Record event : instances) {
            String name = event.getClass().getSimpleName();
            String example = Files.readString(FOLDER.resolve(name + ".example.json"));
            assertThat(json.readTree(json.writeValueAsString(event))).as(name).isEqualTo(json.readTree(example));
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FOLDER.resolve(name + ".schema.json")));
            assertThat(schema.validate(
                            example,
                            InputFormat.JSON,
                            each -> each.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .as(name)
                    .isEmpty();
        }
    }
}
