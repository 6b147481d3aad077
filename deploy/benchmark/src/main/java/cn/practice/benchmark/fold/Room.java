package cn.practice.benchmark.fold;

import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What an event takes on a disk, in reporting's database and in the log. */
final class Room {

    private Room() {}

    static List<Figure> of(Kept kept, Path log, long events) throws SQLException, IOException {
        return List.of(
                perEvent("room of an event in reporting's database", kept.bytes(), events),
                perEvent("room of an event in the log, on one node", bytes(log), events));
    }

    private static Figure perEvent(String name, long bytes, long events) {
        return Figure.told("fold", name, "bytes", Runs.once((double) bytes / events));
    }

    /** Of the segments of all partitions that belong to a service, without their indexes, which are made in advance. */
    private static long bytes(Path log) throws IOException {
        try (var files = Files.walk(log)) {
            long bytes = 0;
            for (var each : files.filter(Room::isSegment).toList()) {
                bytes += Files.size(each);
            }
            return bytes;
        }
    }

    private static boolean isSegment(Path file) {
        return file.toString().matches(".*/(volunteer|activity)\\.[^/]*-\\d+/[^/]*\\.log");
    }
}
