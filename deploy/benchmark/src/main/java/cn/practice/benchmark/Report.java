package cn.practice.benchmark;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All figures of one run, as a table for people and as JSON for programs. */
record Report(Machine machine, boolean quick, List<Figure> figures) {

    private static final List<String> HEAD =
            List.of("scenario", "figure", "median", "range", "baseline", "median", "ratio", "goal", "");

    /** Writes {@code bench.md} and {@code bench.json} into a directory. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("bench.md"), markdown());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(directory.resolve("bench.json").toFile(), this);
    }

    String markdown() {
        var facts = machine.facts().entrySet().stream()
                .map(fact -> "- " + fact.getKey() + ": " + fact.getValue() + "\n")
                .collect(Collectors.joining());
        return "# Measured"
                + (quick ? " quickly: one run of a small load, not to be quoted" : ": medians of three runs") + "\n\n"
                + facts + "\n" + table();
    }

    private String table() {
        var rows = figures.stream().map(Report::cells).toList();
        return line(HEAD)
                + line(HEAD.stream().map(cell -> "---").toList())
                + rows.stream().map(Report::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static List<String> cells(Figure figure) {
        var baseline = figure.baseline();
        var ratio = figure.ratio();
        return List.of(
                figure.scenario(),
                figure.name(),
                number(figure.value().median()) + " " + figure.unit(),
                range(figure.value()),
                baseline == null ? "" : baseline.name(),
                baseline == null ? "" : number(baseline.value().median()) + " " + figure.unit(),
                ratio == null ? "" : "%.2f ×".formatted(ratio),
                goal(figure),
                verdict(figure.met()));
    }

    private static String range(Runs runs) {
        return runs.values().size() == 1 ? "" : number(runs.least()) + " – " + number(runs.most());
    }

    private static String goal(Figure figure) {
        var goal = figure.goal();
        if (goal == null) {
            return "";
        }
        var sign = goal.direction() == Goal.Direction.AT_LEAST ? "≥ " : "≤ ";
        return sign + number(goal.bound()) + (goal.of() == Goal.Of.RATIO ? " ×" : " " + figure.unit());
    }

    private static String verdict(@Nullable Boolean met) {
        if (met == null) {
            return "";
        }
        return met ? "met" : "MISSED";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
