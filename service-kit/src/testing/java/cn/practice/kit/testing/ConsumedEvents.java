package cn.practice.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of all other services, read as a service reads their events.
 *
 * @param <E> what the service makes of an event
 */
public abstract class ConsumedEvents<E> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXAMPLE = ".example.json";

    /** The event of this type as the service understands it. */
    protected abstract E read(String type, String body);

    /** Whether this is what the service makes of a type that it has no use for. */
    protected abstract boolean isUnknown(E event);

    /** The types of other services that this one has no use for and does not know. */
    protected Set<String> unknown() {
        return Set.of();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void survivesAFieldMore(Path example) throws IOException {
        var body = (ObjectNode) JSON.readTree(example.toFile());

        var event = read(typeOf(example), body.toString());

        assertThat(read(typeOf(example), body.put("addedLater", "x").toString()))
                .isEqualTo(event);
    }

    @Test
    void survivesATypeItDoesNotKnow() {
        assertThat(isUnknown(read("StarReached", "{\"stars\":3}"))).isTrue();
    }

    @Test
    void knowsEveryEventThatItHasAUseFor() throws IOException {
        var unknown = new TreeSet<String>();
        for (var example : examples().toList()) {
            if (isUnknown(read(typeOf(example), Files.readString(example)))) {
                unknown.add(typeOf(example));
            }
        }

        assertThat(unknown).containsExactlyInAnyOrderElementsOf(unknown());
    }

    /** The examples of the other services. */
    protected static Stream<Path> examples() throws IOException {
        var here = Path.of("").toAbsolutePath();
        try (var modules = Files.list(here.getParent())) {
            return modules
                    .filter(each -> !each.equals(here))
                    .map(each -> each.resolve("contract").resolve("events"))
                    .filter(Files::isDirectory)
                    .flatMap(ConsumedEvents::examplesIn)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> examplesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(EXAMPLE)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The type of an example. */
    protected static String typeOf(Path example) {
        return example.getFileName().toString().replace(EXAMPLE, "");
    }
}
