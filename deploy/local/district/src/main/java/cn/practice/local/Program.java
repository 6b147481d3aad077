package cn.practice.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One program of the suite: how it is started, with a cache of its linked classes where there is one, and how that
 * cache is made.
 *
 * @param cache named after what it was made of, so that a cache of another build is never met under this name
 */
record Program(Path cache, List<String> flags, List<String> main) {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    boolean hasCache() {
        return Files.exists(cache);
    }

    /**
     * Deletes a cache that the JVM did not take: it goes on without, and only says so. Without one, the next training
     * makes another.
     *
     * @return whether there was such a one
     */
    boolean dropRefusedCache(LogWatch log) {
        if (!hasCache() || !log.says("][aot]")) {
            return false;
        }
        try {
            return Files.deleteIfExists(cache);
        } catch (IOException e) {
            throw new StartFailed("cannot delete " + cache, e);
        }
    }

    List<String> command() {
        return hasCache() ? java("-XX:AOTCache=" + cache) : java();
    }

    /** A run that writes down, when it ends, what it loaded and how often it called it. */
    List<String> recording(Path notes) {
        return behind(java("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes));
    }

    /** Makes a cache of such notes. */
    List<String> assembling(Path notes, Path draft) {
        return behind(java("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + draft));
    }

    private List<String> java(String... more) {
        var command = new ArrayList<String>();
        command.add(JAVA.toString());
        command.addAll(flags);
        command.addAll(List.of(more));
        command.addAll(main);
        return command;
    }

    // Whoever uses the suite meanwhile comes first.
    private static List<String> behind(List<String> command) {
        var patient = new ArrayList<>(List.of("nice", "-n", "19"));
        patient.addAll(command);
        return patient;
    }
}
