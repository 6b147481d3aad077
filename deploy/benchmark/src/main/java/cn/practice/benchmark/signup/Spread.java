package cn.practice.benchmark.signup;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Figure.Baseline;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.Scenario;
import cn.practice.benchmark.WrongResult;
import cn.practice.benchmark.load.Load;
import cn.practice.benchmark.load.Member;
import cn.practice.benchmark.stage.Stage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People press on thousands of shifts, with a short history behind them and with a long one. */
public final class Spread implements Scenario {

    private static final String NAME = "spread";
    private static final int SHIFTS = 2_000;
    private static final int CALLERS = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var stage = Stage.open(bench)) {
            var crowd = stage.crowd(bench.size(30_000, 10_000));
            bench.warmUp(() -> press(stage, crowd));
            var raw = OneByOne.over(SHIFTS, stage, bench.directory());
            var figures = new ArrayList<Figure>();
            var fresh = raw.beside(
                    bench, NAME, "2,000 shifts, 64 callers", CALLERS, Goal.times(1.5), () -> press(stage, crowd));
            figures.add(fresh);
            figures.addAll(stage.effort().of(NAME, "a sign-up", crowd.size(), () -> press(stage, crowd)));
            int history = bench.size(10_000_000, 500_000);
            stage.history(history);
            press(stage, crowd);
            figures.add(Figure.beside(
                    NAME,
                    "the same with %,d sign-ups kept".formatted(history),
                    "/s",
                    bench.runs("with a history", () -> press(stage, crowd)),
                    new Baseline("without them", fresh.value()),
                    Goal.times(0.9)));
            figures.add(Figure.told(
                    NAME, "room of a sign-up kept", "bytes", Runs.once(stage.bytesOfEach("sign_up", "sign_up"))));
            return figures;
        }
    }

    /** Everybody presses once, on one of the shifts in turn, and finds a place. */
    private static double press(Stage stage, List<Member> crowd) throws SQLException {
        var shifts = stage.shifts(SHIFTS, crowd.size(), 0);
        var presses = new ArrayList<Press>();
        for (int i = 0; i < crowd.size(); i++) {
            presses.add(new Press(crowd.get(i), shifts.get(i % SHIFTS)));
        }
        try (var load = new Load(List.of(stage.suite().endpoints().activity()))) {
            var answers = load.closed(CALLERS, presses.stream().map(Press::send).iterator());
            WrongResult.unless("answered 201", crowd.size(), answers.of(201));
            WrongResult.unless("places given", crowd.size(), taken(stage, shifts));
            return answers.perSecond();
        }
    }

    private static long taken(Stage stage, List<UUID> shifts) throws SQLException {
        try (var statement =
                stage.database().prepareStatement("select sum(taken) from shift_places where shift_id = any(?)")) {
            statement.setArray(1, stage.database().createArrayOf("uuid", shifts.toArray()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
