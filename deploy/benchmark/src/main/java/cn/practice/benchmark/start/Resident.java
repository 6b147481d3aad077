package cn.practice.benchmark.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds of the machine's memory, as the system counts it. */
final class Resident {

    private Resident() {}

    static double megabytes(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no resident size of " + process.pid()))
                    / 1024.0;
        }
    }
}
