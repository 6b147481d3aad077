package cn.practice.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of all other services, read as a service reads their events: with what is announced, and as they are told
 * today.
 *
 * @param <E> what the service makes of an event
 */
public abstract class ConsumedEvents<E> {

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
    void survivesAFieldMore(Example example) {
        var event = read(example.type(), example.body().toString());

        var more = example.body().deepCopy().put("addedLater", "x");
        assertThat(read(example.type(), more.toString())).isEqualTo(event);
    }

    @Test
    void survivesATypeItDoesNotKnow() {
        assertThat(isUnknown(read("StarReached", "{\"stars\":3}"))).isTrue();
    }

    @Test
    void knowsEveryEventThatItHasAUseFor() throws IOException {
        var unknown = examples()
                .filter(each -> isUnknown(read(each.type(), each.body().toString())))
                .map(Example::type)
                .collect(Collectors.toSet());

        assertThat(unknown).containsExactlyInAnyOrderElementsOf(unknown());
    }

    /** The examples of the other services. */
    protected static Stream<Example> examples() throws IOException {
        var here = Path.of("").toAbsolutePath();
        try (var modules = Files.list(here.getParent())) {
            return modules
                    .filter(each -> !each.equals(here))
                    .map(each -> each.resolve("contract").resolve("events"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(EventFiles::new)
                    .flatMap(ConsumedEvents::examplesIn)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Example> examplesIn(EventFiles files) {
        return files.types().stream()
                .flatMap(each -> Stream.of(files.example(each), files.exampleToday(each))
                        .distinct()
                        .map(body -> new Example(each, body)));
    }

    /** An event as its contract shows it. */
    protected record Example(String type, ObjectNode body) {}
}
