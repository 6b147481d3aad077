package cn.practice.benchmark.signup;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
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
import java.util.Map;

/** Thousands of people press at once on one shift. */
public final class Rush implements Scenario {

    private static final String NAME = "rush";
    private static final int MANY = 256;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var stage = Stage.open(bench)) {
            var crowd = stage.crowd(bench.size(30_000, 10_000));
            var one = List.of(stage.suite().endpoints().activity());
            var raw = OneByOne.over(1, stage, bench.directory());
            var figures = new ArrayList<Figure>();
            bench.warmUp(() -> press(stage, crowd, one, MANY));
            figures.add(raw.beside(
                    bench, NAME, "one shift, 64 callers", 64, Goal.times(10), () -> press(stage, crowd, one, 64)));
            var capacity = raw.beside(
                    bench, NAME, "one shift, 256 callers", MANY, Goal.times(20), () -> press(stage, crowd, one, MANY));
            figures.add(capacity);
            figures.addAll(stage.effort().of(NAME, "a sign-up", crowd.size(), () -> press(stage, crowd, one, MANY)));
            figures.add(patience(bench, stage, crowd, capacity.value()));
            figures.add(twoReplicas(bench, stage, crowd, one.getFirst()));
            figures.add(alone(bench, stage, crowd));
            return figures;
        }
    }

    private static Figure twoReplicas(Bench bench, Stage stage, List<Member> crowd, URI one) throws Exception {
        var other = stage.suite().startActivityReplica("second", Map.of());
        bench.warmUp(() -> press(stage, crowd, List.of(one, other), MANY));
        var figure = Figure.told(
                NAME,
                "the same on two replicas",
                "/s",
                bench.runs("two replicas", () -> press(stage, crowd, List.of(one, other), MANY)));
        stage.suite().end("second");
        return figure;
    }

    /** Without a relay and without reporting: what is told waits in the outbox. */
    private static Figure alone(Bench bench, Stage stage, List<Member> crowd) throws Exception {
        stage.suite().end("reporting-service");
        stage.suite().end("activity-service");
        var silent = stage.suite().startActivityReplica("silent", Map.of("PRACTICE_OUTBOX_ENABLED", "false"));
        bench.warmUp(() -> press(stage, crowd, List.of(silent), MANY));
        return Figure.told(
                NAME,
                "the same with relay and reporting paused",
                "/s",
                bench.runs("relay paused", () -> press(stage, crowd, List.of(silent), MANY)));
    }

    /** Everybody presses once; eight in ten find a place, one waits, and the last is refused. Counts whom it took in. */
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
