package cn.practice.benchmark.people;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Figure.Baseline;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.Scenario;
import cn.practice.benchmark.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A sheet of ten thousand people is brought in, beside enrolling people of the same kind one by one. */
public final class SheetScenario implements Scenario {

    private static final String NAME = "sheet";
    private static final int LINES = 10_000;
    private static final int QUICK_LINES = 2_000;
    private static final int SHARE_ONE_BY_ONE = 10;
    private static final int SECONDS = 30;

    private int next;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        int lines = bench.size(LINES, QUICK_LINES);
        int few = lines / SHARE_ONE_BY_ONE;
        try (var stage = Stage.open(bench);
                var office = Office.of(stage)) {
            // both have run before they are measured
            office.importSeconds(others(few));
            office.enrolSeconds(others(few));
            var whole = new ArrayList<Double>();
            var sheet = bench.runs("lines a second of a sheet", () -> {
                whole.add(office.importSeconds(others(lines)));
                return lines / whole.getLast();
            });
            var single = bench.runs("enrolled one by one, a second", () -> few / office.enrolSeconds(others(few)));
            return List.of(
                    Figure.bounded(
                            NAME, "a sheet of %,d lines".formatted(lines), "s", new Runs(whole), Goal.atMost(SECONDS)),
                    Figure.beside(NAME, "lines of a sheet", "/s", sheet, new Baseline("one by one", single), null));
        }
    }

    private List<Person> others(int count) {
        int first = next;
        next += count;
        return IntStream.range(first, next).mapToObj(Person::new).toList();
    }
}
