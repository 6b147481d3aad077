package cn.practice.benchmark.stage;

import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * What everybody who takes part spends on an act, in processor time: where a machine is shared this says more than how
 * long it took, and where no processor is left it says what the limit is.
 */
public final class Effort {

    private static final List<String> PROGRAMS = List.of("activity-service", "kafka", "reporting-service");
    private static final String DATABASE = "PostgreSQL";

    private final Stage stage;
    private final Path directory;

    Effort(Stage stage, Path directory) {
        this.stage = stage;
        this.directory = directory;
    }

    /** Of one round of so many acts, until reporting has folded all of them. */
    public List<Figure> of(String scenario, String act, int acts, Callable<?> round) throws Exception {
        awaitFolded();
        var before = spent();
        round.call();
        awaitFolded();
        var figures = new ArrayList<Figure>();
        spent().forEach((who, after) -> figures.add(Figure.told(
                scenario,
                "processor time of " + act + ", " + who,
                "µs",
                Runs.once(after.minus(before.getOrDefault(who, Duration.ZERO)).toNanos() / 1e3 / acts))));
        return figures;
    }

    private Map<String, Duration> spent() throws IOException {
        var spent = new LinkedHashMap<String, Duration>();
        for (var each : PROGRAMS) {
            spent.put(each, spent(stage.suite().process(each)));
        }
        var server = server();
        spent.put(DATABASE, server.children().map(Effort::spent).reduce(spentWithTheEnded(server), Duration::plus));
        spent.put("those who ask", spent(ProcessHandle.current()));
        return spent;
    }

    /** PostgreSQL goes its own way and says in its directory who it is. */
    private ProcessHandle server() throws IOException {
        var file = Files.readAllLines(directory.resolve("pg").resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(file.getFirst())).orElseThrow();
    }

    private static Duration spent(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * With what its children spent that have ended, connections and workers of autovacuum among them; proc(5) has both,
     * a process in user mode and kernel mode, then its children, in hundredths of a second.
     */
    private static Duration spentWithTheEnded(ProcessHandle process) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Duration.ofMillis(
                10 * Arrays.stream(afterName, 11, 15).mapToLong(Long::parseLong).sum());
    }

    /** Until nothing waits in the outbox, and reporting has found nothing new for a while. */
    private void awaitFolded() throws SQLException, InterruptedException {
        while (stage.count("select count(*) from outbox") > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        long seen = -1;
        for (long folded = folded(); folded != seen; folded = folded()) {
            seen = folded;
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private long folded() throws SQLException {
        try (var reporting = DriverManager.getConnection(stage.jdbcUrl("reporting"), "postgres", "postgres");
                var statement = reporting.createStatement();
                var row = statement.executeQuery("select coalesce(sum(events), 0) from position")) {
            row.next();
            return row.getLong(1);
        }
    }
}
