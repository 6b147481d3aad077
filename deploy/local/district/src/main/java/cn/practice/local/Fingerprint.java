package cn.practice.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** A short name for all that a cache depends on: the JVM, its flags, and the place, size and time of every file. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(List<String> flags, List<Path> classPath) {
        var facts = Stream.concat(
                        Stream.of(Runtime.version().toString(), System.getProperty("java.home"), flags.toString()),
                        classPath.stream().flatMap(Fingerprint::files).map(Fingerprint::facts))
                .collect(Collectors.joining("\n"));
        var sum = new CRC32C();
        sum.update(facts.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private static Stream<Path> files(Path entry) {
        try (var tree = Files.walk(entry)) {
            return tree.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String facts(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
