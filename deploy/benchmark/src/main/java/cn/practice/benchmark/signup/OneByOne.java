package cn.practice.benchmark.signup;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Figure.Baseline;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.WrongResult;
import cn.practice.benchmark.stage.Stage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The limit of raw SQL: pgbench, with prepared statements and no rule checked, gives one place per transaction (update
 * the shift, insert the sign-up, insert the event) in a database of its own on the same server.
 */
final class OneByOne {

    private static final Pattern PER_SECOND = Pattern.compile("(?m)^tps = ([0-9.]+)");

    private static final List<String> SCHEMA = List.of(
            """
            create table shift (id int primary key, capacity int not null, taken int not null default 0)
            with (fillfactor = 50)""", """
            create table sign_up (id uuid primary key default gen_random_uuid(), shift_id int not null,
                volunteer_id uuid not null default gen_random_uuid(), state text not null default 'CONFIRMED',
                signed_up_at timestamptz not null default now(), unique (shift_id, volunteer_id))""", """
            create table outbox (id bigint generated always as identity primary key, topic text not null,
                key text not null, body text not null, recorded_at timestamptz not null default now())""", "insert into shift (id, capacity) select n, 1000000000 from generate_series(1, 2000) as n");

    private final int port;
    private final Path script;
    private final Path program;

    private OneByOne(int port, Path script, Path program) {
        this.port = port;
        this.script = script;
        this.program = program;
    }

    /** Over so many shifts; 1 is the hot one. */
    static OneByOne over(int shifts, Stage stage, Path directory) throws SQLException, IOException {
        try (var server = DriverManager.getConnection(stage.jdbcUrl("postgres"), "postgres", "postgres");
                var statement = server.createStatement()) {
            statement.execute("drop database if exists one_by_one");
            statement.execute("create database one_by_one");
        }
        try (var database = DriverManager.getConnection(stage.jdbcUrl("one_by_one"), "postgres", "postgres");
                var statement = database.createStatement()) {
            for (var each : SCHEMA) {
                statement.execute(each);
            }
        }
        var script = Files.writeString(directory.resolve("one-by-one.sql"), script(shifts));
        return new OneByOne(stage.postgresPort(), script, find());
    }

    /** Sign-ups a second by so many callers. */
    double perSecond(int callers, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        program.toString(),
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(port),
                        "-U",
                        "postgres",
                        "-c",
                        String.valueOf(callers),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(seconds),
                        "-f",
                        script.toString(),
                        "one_by_one")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var found = PER_SECOND.matcher(said);
        if (process.waitFor() != 0 || !found.find()) {
            throw new WrongResult("pgbench failed: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    /** A figure of ours and the same number of callers here, in turn. */
    Figure beside(Bench bench, String scenario, String name, int callers, Goal goal, Callable<Double> ours)
            throws Exception {
        List<Double> theirs = new ArrayList<>();
        var runs = bench.runs(name, () -> {
            theirs.add(perSecond(callers, bench.size(6, 4)));
            return ours.call();
        });
        var baseline = new Runs(theirs);
        bench.progress().say("one by one: %,.1f".formatted(baseline.median()));
        return Figure.beside(scenario, name, "/s", runs, new Baseline("pgbench, one by one", baseline), goal);
    }

    private static String script(int shifts) {
        return """
            \\set shift random(1, %d)
            begin;
            update shift set taken = taken + 1 where id = :shift and taken < capacity;
            insert into sign_up (shift_id) values (:shift);
            insert into outbox (topic, key, body) values ('activity.sign-ups.v1', :shift, repeat('x', 450));
            commit;
            """.formatted(shifts);
    }

    private static Path find() {
        var places = Stream.concat(
                Stream.of(System.getenv("PATH").split(":")).map(Path::of),
                Stream.of("18", "17", "16", "15").map(version -> Path.of("/usr/lib/postgresql", version, "bin")));
        return places.map(place -> place.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the baseline needs pgbench: apt install postgresql (15 or later), or put it on the PATH"));
    }
}
