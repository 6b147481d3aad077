package cn.practice.benchmark.imports;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.Scenario;
import cn.practice.benchmark.WrongResult;
import cn.practice.benchmark.load.Load;
import cn.practice.benchmark.load.Member;
import cn.practice.benchmark.load.Request;
import cn.practice.benchmark.stage.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;

/** Past service of two thousand people is applied while they sign up: their times are locked, and nobody waits long. */
public final class ImportScenario implements Scenario {

    private static final String NAME = "import";
    private static final int ATTENDEES = 2_000;
    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var stage = Stage.open(bench);
                var load = new Load(List.of(stage.suite().endpoints().activity()))) {
            var crowd = stage.crowd(ATTENDEES);
            var hall = new Hall(stage, crowd);
            bench.warmUpTimes(() -> round(stage, load, crowd, hall).applied);
            var rounds = new ArrayList<Round>();
            bench.runs("longest wait for a lock, ms", () -> {
                rounds.add(round(stage, load, crowd, hall));
                return rounds.getLast().longestWait;
            });
            return List.of(
                    Figure.bounded(
                            NAME,
                            "longest wait for a lock while 2,000 attendees are applied",
                            "ms",
                            all(rounds, Round::longestWait),
                            Goal.atMost(1_000)),
                    Figure.told(NAME, "p99 of their sign-ups meanwhile, 200/s", "ms", all(rounds, Round::p99)),
                    Figure.told(NAME, "until they are applied", "ms", all(rounds, Round::applied)));
        }
    }

    /**
     * What was seen of one import, in milliseconds.
     *
     * @param p99 of those who signed up meanwhile
     * @param applied how long it took
     */
    private record Round(double longestWait, double p99, double applied) {}

    private static Runs all(List<Round> rounds, ToDoubleFunction<Round> what) {
        return new Runs(rounds.stream().mapToDouble(what).boxed().toList());
    }

    private static Round round(Stage stage, Load load, List<Member> crowd, Hall hall) throws Exception {
        var importId = hall.propose();
        var shift = stage.shift(ATTENDEES, 0);
        var requests = crowd.stream()
                .map(each -> Request.post("/shifts/" + shift + "/sign-ups", each.token(), "{}"))
                .iterator();
        try (var waits = LockWaits.of(stage.jdbcUrl("activity"))) {
            var applied = CompletableFuture.supplyAsync(() -> hall.apply(importId));
            var answers = load.open(CONNECTIONS, PER_SECOND, Duration.ofMinutes(1), requests);
            double millis = applied.join();
            WrongResult.unless("answered 201", ATTENDEES, answers.of(201));
            WrongResult.unless("credited", ATTENDEES, hall.credited(importId));
            return new Round(waits.longest(), answers.millis(99), millis);
        }
    }
}
