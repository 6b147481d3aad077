package cn.practice.benchmark.read;

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
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Persona;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/** People sign up at a steady rate; how long after their answer the totals count them, for one who asks and one who watches. */
public final class Freshness implements Scenario {

    private static final int PER_SECOND = 500;
    private static final int CONNECTIONS = 64;

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var stage = Stage.open(bench);
                var load = new Load(List.of(stage.suite().endpoints().activity()))) {
            var crowd = stage.crowd(PER_SECOND * bench.size(10, 4));
            bench.warmUpTimes(() -> millis(signUp(stage, load, crowd).asked, 99));
            var lags = new ArrayList<Lags>();
            bench.runs("p99 ms until totals count a sign-up", () -> {
                lags.add(signUp(stage, load, crowd));
                return millis(lags.getLast().asked, 99);
            });
            return List.of(
                    told(
                            "p50 until GET /totals counts it",
                            lags.stream().map(each -> millis(each.asked, 50)).toList()),
                    bounded(
                            "p99 until GET /totals counts it",
                            lags.stream().map(each -> millis(each.asked, 99)).toList()),
                    told(
                            "p50 until /totals/stream tells it",
                            lags.stream().map(each -> millis(each.watched, 50)).toList()),
                    bounded(
                            "p99 until /totals/stream tells it",
                            lags.stream().map(each -> millis(each.watched, 99)).toList()));
        }
    }

    /** Of those who signed up, in microseconds. */
    private record Lags(Histogram asked, Histogram watched) {}

    private static Lags signUp(Stage stage, Load load, List<Member> crowd) throws Exception {
        var endpoints = stage.suite().endpoints();
        var reporting = Callers.of(endpoints).reporting(Persona.ADMIN.subject());
        var token = stage.signer().token(Persona.ADMIN.subject(), "district-admin");
        var shift = stage.shift(crowd.size(), 0);
        long before = Poller.signUps(reporting);
        var asked = new Sightings(before, crowd.size());
        var watched = new Sightings(before, crowd.size());
        try (var _ = Watcher.of(endpoints.reporting(), token, watched);
                var _ = Poller.of(reporting, asked)) {
            var answeredAt = answers(load, crowd, shift);
            asked.awaitAll();
            watched.awaitAll();
            demandEqual(stage, reporting);
            return new Lags(asked.microsecondsSince(answeredAt), watched.microsecondsSince(answeredAt));
        }
    }

    /** When each was answered that he has a place. */
    private static List<Long> answers(Load load, List<Member> crowd, UUID shift) {
        var answeredAt = new ArrayList<Long>();
        var requests = crowd.stream()
                .map(each -> Request.post("/shifts/" + shift + "/sign-ups", each.token(), "{}")
                        .telling(body -> answeredAt.add(System.nanoTime())))
                .iterator();
        var answers = load.open(CONNECTIONS, PER_SECOND, Duration.ofMinutes(1), requests);
        WrongResult.unless("answered 201", crowd.size(), answers.of(201));
        return answeredAt;
    }

    private static void demandEqual(Stage stage, Api reporting) throws Exception {
        WrongResult.unless(
                "sign-ups in the totals",
                stage.count("select count(*) from sign_up where state = 'CONFIRMED'"),
                Poller.signUps(reporting));
    }

    private static Figure told(String name, List<Double> values) {
        return Figure.told("freshness", name, "ms", new Runs(values));
    }

    private static Figure bounded(String name, List<Double> values) {
        return Figure.bounded("freshness", name, "ms", new Runs(values), Goal.atMost(50));
    }

    private static double millis(Histogram microseconds, double percentile) {
        return microseconds.getValueAtPercentile(percentile) / 1000.0;
    }
}
