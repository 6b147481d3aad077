package cn.practice.benchmark.start;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Figure.Baseline;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.Scenario;
import cn.practice.local.Home;
import cn.practice.local.Ports;
import cn.practice.local.Sample;
import cn.practice.local.Suite;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each service without its cache and with it, and {@code ./suite up} on data that are there. */
public final class Start implements Scenario {

    private static final List<String> SERVICES = List.of("volunteer-service", "activity-service", "reporting-service");
    private static final int OFFSET = 4_000;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var home = new Home(bench.directory());
        List<Figure> figures = new ArrayList<>();
        try (var suite = Suite.of(home, Ports.movedBy(OFFSET), bench.checkout(), bench.progress())) {
            suite.start();
            var without = new LinkedHashMap<String, Starts>();
            for (var service : SERVICES) {
                without.put(service, starts(bench, suite, service, "without cache"));
            }
            suite.train();
            for (var service : SERVICES) {
                figures.addAll(figures(service, starts(bench, suite, service, "with cache"), without));
            }
            new Sample(home, suite, bench.progress())
                    .loadOnce(InstantSource.system().instant());
        }
        var launched = bench.runs("./suite up", () -> Launch.secondsToReady(bench.checkout(), home, OFFSET));
        figures.add(Figure.bounded(name(), "./suite up on a loaded suite, ready", "s", launched, Goal.atMost(20)));
        return figures;
    }

    private static Starts starts(Bench bench, Suite suite, String service, String how) throws Exception {
        List<Double> megabytes = new ArrayList<>();
        var seconds = bench.runs(service + " ready " + how, () -> {
            suite.end(service);
            long from = System.nanoTime();
            suite.start(service);
            double took = (System.nanoTime() - from) / 1e9;
            megabytes.add(Resident.megabytes(suite.process(service)));
            return took;
        });
        return new Starts(seconds, new Runs(megabytes));
    }

    private List<Figure> figures(String service, Starts with, Map<String, Starts> others) throws IOException {
        var without = others.get(service);
        if (without == null) {
            throw new IOException("nothing was measured of " + service);
        }
        return List.of(
                Figure.beside(
                        name(),
                        service + " ready",
                        "s",
                        with.seconds(),
                        new Baseline("without cache", without.seconds()),
                        Goal.atMost(2.5)),
                Figure.beside(
                        name(),
                        service + " resident when ready",
                        "MB",
                        with.megabytes(),
                        new Baseline("without cache", without.megabytes()),
                        Goal.atMost(280)));
    }

    private record Starts(Runs seconds, Runs megabytes) {}
}
