package cn.practice.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were measured on, and what shared it: without it no absolute figure can be read. */
record Machine(Map<String, String> facts) {

    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    static Machine here() throws IOException {
        var facts = new LinkedHashMap<String, String>();
        var runtime = Runtime.version();
        facts.put("date", InstantSource.system().instant().toString().substring(0, 16) + "Z");
        facts.put(
                "processors",
                Runtime.getRuntime().availableProcessors() + " × "
                        + field(CPU, "model name", System.getProperty("os.arch")));
        facts.put("memory", field(MEMORY, "MemTotal", "unknown"));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", runtime.toString());
        facts.put(
                "load before",
                "%.2f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        facts.put("shares the machine", "load generator, PostgreSQL (fsync on), Kafka and the services measured");
        return new Machine(facts);
    }

    private static String field(Path file, String name, String otherwise) throws IOException {
        if (!Files.exists(file)) {
            return otherwise;
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse(otherwise);
        }
    }
}
