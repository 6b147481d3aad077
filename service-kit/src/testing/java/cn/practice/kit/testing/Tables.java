package cn.practice.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What migrations make: the tables of a module, and those that the kit brings along. */
record Tables(Set<String> own, Set<String> kits) {

    private static final Path OWN = Path.of("src", "main", "resources", "db");
    private static final Path KITS = Path.of("..", "service-kit", "src", "main", "resources", "db");
    private static final Pattern MADE = Pattern.compile(
            "(?:create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?|rename\\s+to\\s+)(\\w+)");

    /** Those of the module in whose folder we are, which may be the kit. */
    static Tables made() {
        var kits = isKit() ? Set.<String>of() : in(KITS);
        var own = new TreeSet<>(in(OWN));
        own.removeAll(kits);
        return new Tables(own, kits);
    }

    private static boolean isKit() {
        return OWN.toAbsolutePath().normalize().equals(KITS.toAbsolutePath().normalize());
    }

    boolean has(String name) {
        return own.contains(name) || kits.contains(name);
    }

    private static Set<String> in(Path folder) {
        return scripts(folder)
                .flatMap(each -> MADE.matcher(each).results())
                .map(each -> each.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> scripts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(".sql")).map(Tables::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path script) {
        try {
            return Files.readString(script).toLowerCase(Locale.ROOT).replaceAll("--[^\n]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
