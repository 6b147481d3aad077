package cn.practice.benchmark.fold;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Figure.Baseline;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.Scenario;
import cn.practice.benchmark.WrongResult;
import cn.practice.benchmark.load.Load;
import cn.practice.benchmark.load.Request;
import cn.practice.benchmark.load.Signer;
import cn.practice.local.Home;
import cn.practice.local.Ports;
import cn.practice.local.Suite;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Persona;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Totals of a year are asked for while more is folded, after few events and after many: it should make no difference. */
public final class TotalsScenario implements Scenario {

    private static final int PORT_OFFSET = 800;
    private static final int FEW = 10_000;
    private static final double PER_SECOND = 200;
    private static final int CONNECTIONS = 64;
    private static final List<String> GROUPINGS = List.of("", "kind", "site", "month", "team", "kind,month");

    @Override
    public String name() {
        return "totals";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var ports = Ports.movedBy(PORT_OFFSET);
        var home = new Home(bench.directory());
        try (var suite = Suite.of(home, ports, bench.checkout(), bench.progress());
                var log = new LogWriter("127.0.0.1:" + ports.kafka())) {
            for (var server : List.of("postgres", "kafka", "identity", "reporting-service")) {
                suite.start(server);
            }
            var token = Signer.of(
                            home.identityKey(), suite.endpoints().identity().toString())
                    .token(Persona.ADMIN.subject(), "district-admin");
            var asking = new Year(bench, suite, log, token);
            asking.fold(FEW);
            bench.warmUpTimes(() -> asking.millis(Duration.ofSeconds(bench.size(8, 4))));
            var few = asking.p99(FEW);
            int many = bench.size(1_000_000, 200_000);
            asking.fold(many);
            asking.millis(Duration.ofSeconds(8));
            return figures(many, few, asking.p99(many));
        }
    }

    private static List<Figure> figures(int many, Runs few, Runs later) {
        var name = "p99 of a year's totals after %,d events, %.0f/s";
        return List.of(
                Figure.bounded("totals", name.formatted(FEW, PER_SECOND), "ms", few, Goal.atMost(20)),
                Figure.bounded("totals", name.formatted(many, PER_SECOND), "ms", later, Goal.atMost(20)),
                Figure.beside(
                        "totals",
                        "the same",
                        "ms",
                        later,
                        new Baseline("after %,d events".formatted(FEW), few),
                        Goal.withinTimes(1.2)));
    }

    /** A log that becomes longer, and those who ask for what it comes to. */
    private static final class Year {

        private final Bench bench;
        private final Suite suite;
        private final LogWriter log;
        private final String token;
        private long told;
        private int trickles;

        Year(Bench bench, Suite suite, LogWriter log, String token) {
            this.bench = bench;
            this.suite = suite;
            this.log = log;
            this.token = token;
        }

        /** Adds a whole year of so many events, and waits until all that was ever told is folded. */
        void fold(int events) throws Exception {
            told += Story.tell(events, log::write).events();
            log.flush();
            awaitFolded();
        }

        Runs p99(int events) throws Exception {
            return bench.runs(
                    "p99 ms after %,d events".formatted(events), () -> millis(Duration.ofSeconds(bench.size(20, 8))));
        }

        double millis(Duration length) throws Exception {
            try (var load = new Load(List.of(suite.endpoints().reporting()));
                    var trickle = Trickle.of(log, FEW * 10L + ++trickles)) {
                var answers = load.open(
                        CONNECTIONS,
                        PER_SECOND,
                        length,
                        IntStream.iterate(0, i -> i + 1).mapToObj(this::request).iterator());
                WrongResult.unless("totals answered 200", answers.count(), answers.of(200));
                told += trickle.told();
                awaitFolded();
                return answers.millis(99);
            }
        }

        private Request request(int i) {
            var grouping = GROUPINGS.get(i % GROUPINGS.size());
            return Request.get(
                    "/totals?from=2026-01-01&to=2026-12-31" + (grouping.isEmpty() ? "" : "&groupBy=" + grouping),
                    token);
        }

        private void awaitFolded() throws InterruptedException {
            var reporting = Callers.of(suite.endpoints()).reporting(Persona.ADMIN.subject());
            long folded = 0;
            while (folded < told) {
                TimeUnit.MILLISECONDS.sleep(20);
                folded = reporting
                        .get("/totals")
                        .expect(200)
                        .body()
                        .path("foldedEvents")
                        .asLong();
            }
            WrongResult.unless("events folded", told, folded);
        }
    }
}
