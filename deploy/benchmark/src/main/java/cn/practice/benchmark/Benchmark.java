package cn.practice.benchmark;

import cn.practice.benchmark.fold.FoldScenario;
import cn.practice.benchmark.fold.TotalsScenario;
import cn.practice.benchmark.imports.ImportScenario;
import cn.practice.benchmark.people.SheetScenario;
import cn.practice.benchmark.read.Freshness;
import cn.practice.benchmark.read.Lists;
import cn.practice.benchmark.signup.Rush;
import cn.practice.benchmark.signup.Spread;
import cn.practice.benchmark.signup.Storm;
import cn.practice.benchmark.start.Start;
import cn.practice.local.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ./suite bench}: {@code Benchmark <checkout> [--quick] [scenario …]}. */
public final class Benchmark {

    private static final List<Scenario> SCENARIOS = List.of(
            new Rush(),
            new Spread(),
            new Storm(),
            new ImportScenario(),
            new FoldScenario(),
            new Freshness(),
            new TotalsScenario(),
            new Lists(),
            new SheetScenario(),
            new Start());

    private Benchmark() {}

    static void main(String[] arguments) throws Exception {
        var checkout = Path.of(arguments[0]).toAbsolutePath().normalize();
        var rest = Arrays.asList(arguments).subList(1, arguments.length);
        boolean quick = rest.contains("--quick");
        var names = rest.stream().filter(each -> !each.equals("--quick")).toList();
        var scenarios = chosen(names);
        var home = checkout.resolve(".local/bench");
        var progress = Progress.on(System.out, false);
        var machine = Machine.here();
        List<Figure> figures = new ArrayList<>();
        for (var scenario : scenarios) {
            progress.say("measuring " + scenario.name());
            var data = home.resolve(scenario.name());
            delete(data);
            figures.addAll(scenario.run(new Bench(checkout, data, quick, progress)));
            delete(data);
        }
        var report = new Report(machine, quick, figures);
        report.write(home);
        System.out.println();
        System.out.println(report.markdown());
        System.out.println("also in .local/bench/bench.md and .local/bench/bench.json");
    }

    private static List<Scenario> chosen(List<String> names) {
        var known = SCENARIOS.stream().map(Scenario::name).toList();
        var unknown = names.stream().filter(name -> !known.contains(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("suite: unknown scenario " + String.join(", ", unknown) + "; there are "
                    + known.stream().collect(Collectors.joining(", ")));
            System.exit(2);
        }
        return SCENARIOS.stream()
                .filter(each -> names.isEmpty() || names.contains(each.name()))
                .toList();
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var tree = Files.walk(directory)) {
                for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
