package cn.practice.benchmark.fold;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Figure.Baseline;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.Scenario;
import cn.practice.benchmark.WrongResult;
import cn.practice.embedded.TopicSet;
import cn.practice.local.Home;
import cn.practice.local.Ports;
import cn.practice.local.Suite;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Persona;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;

/**
 * A year of a district folded by one reporting-service into everything it keeps, with the log already full, from when
 * it holds its partitions to when the last position is stored; beside it Kafka Streams on the same topics. Both start
 * cold. Then an audit and a rebuild of the same year, while totals are asked for, and other years by the same process,
 * which has run by then.
 */
public final class FoldScenario implements Scenario {

    private static final int PORT_OFFSET = 700;
    private static final long REPEATED = 20_000;
    /** So many more make a story another one from its first event on. */
    private static final long ANOTHER = 1_000;

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        var ports = Ports.movedBy(PORT_OFFSET);
        var home = new Home(bench.directory());
        try (var suite = Suite.of(home, ports, bench.checkout(), bench.progress());
                var log = new LogWriter("127.0.0.1:" + ports.kafka())) {
            for (var server : List.of("postgres", "kafka", "identity")) {
                suite.start(server);
            }
            int events = bench.size(1_000_000, 200_000);
            var told = InstantSource.system().instant();
            var count = Story.tell(told, events, log::write);
            var ends = log.flush();
            bench.progress().say("the log holds %,d events".formatted(count.events()));
            var streams = new StreamsBaseline("127.0.0.1:" + ports.kafka(), bench.directory());
            var streamed = new ArrayList<Double>();
            var folded = bench.runs("events folded a second", () -> {
                streamed.add(streams.run(count));
                bench.progress().say("beside it, Kafka Streams: %,.0f".formatted(streamed.getLast()));
                suite.end("reporting-service");
                return fold(suite, count, ends);
            });
            var figures = new ArrayList<>(figures(events, folded, new Runs(streamed)));
            try (var kept = new Kept(suite.jdbcUrl("reporting"))) {
                figures.addAll(Room.of(kept, home.kafka(), count.events()));
            }
            var audits = new AuditFigures(
                    bench,
                    suite,
                    new Runs(folded.values().stream().map(rate -> events / rate).toList()));
            figures.addAll(audits.measure());
            figures.add(Figure.bounded(
                    "fold",
                    "%,d more by one that has run".formatted(events),
                    "/s",
                    bench.runs("more events folded a second", () -> foldMore(suite, log, count, events)),
                    Goal.atLeast(100_000)));
            demandNothingFromRepetition(suite, log, count, told, events);
            return figures;
        }
    }

    private static List<Figure> figures(int events, Runs folded, Runs streamed) {
        var name = "%,d mixed events into journal, facts, totals and positions".formatted(events);
        return List.of(
                Figure.bounded("fold", name, "/s", folded, Goal.atLeast(100_000)),
                Figure.beside(
                        "fold",
                        "the same",
                        "/s",
                        folded,
                        new Baseline("Kafka Streams DSL, exactly once, totals alone", streamed),
                        Goal.times(1.5)));
    }

    /** Events per second, after everything kept was found right. */
    private static double fold(Suite suite, Count count, Map<TopicPartition, Long> ends) throws Exception {
        Kept.startOver(suite.jdbcUrl("postgres"), "reporting");
        var started = CompletableFuture.runAsync(() -> suite.start("reporting-service"));
        try (var kept = new Kept(suite.jdbcUrl("reporting"))) {
            int partitions = TopicSet.read().events().partitions();
            while (!kept.isClaimed(partitions)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            long begin = System.nanoTime();
            while (!kept.hasReached(ends)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            started.join();
            kept.demandEqual(count);
            return count.events() / seconds;
        }
    }

    /** Another year, of which nothing is folded before all of it is in the log. */
    private static double foldMore(Suite suite, LogWriter log, Count count, int events) throws Exception {
        try (var kept = new Kept(suite.jdbcUrl("reporting"))) {
            Map<TopicPartition, Long> ends;
            try (var _ = kept.held()) {
                count.add(Story.tell(events + ANOTHER * (count.events() / events), log::write));
                ends = log.flush();
            }
            long first = kept.events();
            while (kept.events() == first) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            // from the first transaction on, for that had been made ready
            long already = kept.events();
            long begin = System.nanoTime();
            while (!kept.hasReached(ends)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            kept.demandEqual(count);
            return (count.events() - already) / seconds;
        }
    }

    /** Tells the first events once more, each with its id, and looks for any trace of it. */
    private static void demandNothingFromRepetition(Suite suite, LogWriter log, Count count, Instant told, int events)
            throws Exception {
        var _ = Story.tell(told, events, new FirstOnly(REPEATED, log));
        var ends = log.flush();
        try (var kept = new Kept(suite.jdbcUrl("reporting"))) {
            while (!kept.hasReached(ends)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            kept.demandEqual(count);
        }
        var totals = Callers.of(suite.endpoints())
                .reporting(Persona.AUDITOR.subject())
                .get("/totals")
                .expect(200);
        WrongResult.unless(
                "events folded",
                count.events(),
                totals.body().path("foldedEvents").asLong());
        WrongResult.unless(
                "sessions",
                count.byMeasure().getOrDefault("SESSIONS/", 0L),
                totals.body().path("total").path("sessions").asLong());
    }
}
