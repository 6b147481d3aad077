package cn.practice.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scripts of a package, run by npm with exactly what its lock file names. */
public final class Npm {

    private static final int MINUTES = 5;

    private final Path directory;

    /** The TypeScript client of this project. */
    public static Npm typescript(Path root) {
        return new Npm(root.resolve("deploy").resolve("clients").resolve("typescript"));
    }

    private Npm(Path directory) {
        this.directory = directory;
    }

    /** Whether npm must be there or is: continuous integration brings one, so it never does without. */
    public static boolean isExpected() {
        return System.getenv("CI") != null
                || Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "npm")));
    }

    /** Where the browser is that a page is tried in; null where there is none, which continuous integration brings. */
    public static @Nullable Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(each -> Path.of(each, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** Installs what the lock file names, unless that was done. */
    public void install() throws IOException, InterruptedException {
        var lock = directory.resolve("package-lock.json");
        var installed = directory.resolve("node_modules").resolve(".installed");
        if (!Files.exists(installed) || Files.mismatch(lock, installed) >= 0) {
            call(Map.of(), "ci", "--no-audit", "--no-fund", "--prefer-offline");
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Runs a script and gives back all it said; one that fails is an exception that quotes it. */
    public String run(String script, Map<String, String> environment) throws IOException, InterruptedException {
        return call(environment, "run", "--silent", script);
    }

    private String call(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var said = Files.createTempFile("npm", ".out");
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        var text = Files.readString(said);
        Files.delete(said);
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException("npm " + List.of(arguments) + " failed:\n" + text);
        }
        return text;
    }
}
