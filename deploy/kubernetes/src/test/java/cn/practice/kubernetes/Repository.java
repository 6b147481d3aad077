package cn.practice.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the project. */
final class Repository {

    static final Path ROOT = Path.of(System.getProperty("practice.root")).normalize();
    static final Path KUBERNETES = ROOT.resolve("deploy/kubernetes");
    static final List<String> SERVICES = List.of("volunteer-service", "activity-service", "reporting-service");

    private Repository() {}

    static String text(String path) {
        return text(ROOT.resolve(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The README of the project, or of a folder of it. */
    static String readme(String folder) {
        return text(ROOT.resolve(folder).resolve("README.md"));
    }

    /** All Java of a module that runs, tests left out. */
    static String sources(String module) {
        return files(module + "/src/main/java", ".java").map(Repository::text).reduce("", String::concat);
    }

    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> overlays() {
        try (Stream<Path> directories = Files.list(KUBERNETES.resolve("overlays"))) {
            return directories
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
