package cn.practice.benchmark.signup;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Figure.Baseline;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.Scenario;
import cn.practice.benchmark.load.Load;
import cn.practice.benchmark.load.Member;
import cn.practice.benchmark.stage.Stage;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Thousands of people press at once on one shift. */
public final class Rush implements Scenario {

    private static final String NAME = "rush";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var stage = Stage.open(bench)) {
            var crowd = stage.crowd(bench.size(30_000, 10_000));
            var figures = new ArrayList<Figure>();
            var one = List.of(stage.suite().endpoints().activity());
            warmUp(bench, stage, crowd, one);
            for (int callers : List.of(64, 256)) {
                figures.add(beside(bench, stage, crowd, callers));
            }
            figures.add(patience(bench, stage, crowd, figures.getLast().value()));
            return figures;
        }
    }

    private static void warmUp(Bench bench, Stage stage, List<Member> crowd, List<URI> replicas) throws SQLException {
        for (int i = 0; i < 3; i++) {
            press(stage, crowd, replicas, 64);
        }
        bench.progress().say("warm");
    }

    private static Figure beside(Bench bench, Stage stage, List<Member> crowd, int callers) throws Exception {
        var raw = OneByOne.over(1, stage, bench.directory());
        List<Double> theirs = new ArrayList<>();
        var ours = bench.runs("sign-ups/s, one shift, " + callers + " callers", () -> {
            theirs.add(raw.perSecond(callers, bench.size(6, 4)));
            return press(stage, crowd, List.of(stage.suite().endpoints().activity()), callers);
        });
        bench.progress().say("pgbench: " + theirs);
        return Figure.beside(
                NAME,
                "one shift, " + callers + " callers",
                "/s",
                ours,
                new Baseline("pgbench, one by one", new Runs(theirs)),
                Goal.times(callers == 64 ? 10 : 20));
    }

    /** Everybody presses once; nine in ten find room, the last of them on the waitlist. */
    private static double press(Stage stage, List<Member> crowd, List<URI> replicas, int callers) throws SQLException {
        int places = crowd.size() * 8 / 10;
        int waiting = crowd.size() / 10;
        var shift = stage.shift(places, waiting);
        var presses = crowd.stream().map(each -> new Press(each, shift)).toList();
        try (var load = new Load(replicas)) {
            var answers = load.closed(callers, presses.stream().map(Press::send).iterator());
            var referee = new Referee(stage);
            referee.demandExactly(shift, places, waiting, answers.of(201));
            if (replicas.size() == 1) {
                referee.demandFirstComeFirstServed(shift, presses);
            }
            return answers.perSecond() * answers.of(201) / answers.count();
        }
    }

    private static Figure patience(Bench bench, Stage stage, List<Member> crowd, Runs capacity) throws Exception {
        double rate = capacity.median() / 2;
        var p99 = bench.runs("p99 ms at half of it", () -> {
            var shift = stage.shift(crowd.size(), 0);
            var presses = crowd.stream().map(each -> new Press(each, shift)).toList();
            try (var load = new Load(List.of(stage.suite().endpoints().activity()))) {
                var answers = load.open(
                        1_000,
                        rate,
                        Duration.ofMinutes(1),
                        presses.stream().map(Press::send).iterator());
                new Referee(stage).demandExactly(shift, crowd.size(), 0, answers.of(201));
                return answers.millis(99);
            }
        });
        return Figure.bounded(NAME, "p99 at half of it (%,.0f/s)".formatted(rate), "ms", p99, Goal.atMost(100));
    }
}
