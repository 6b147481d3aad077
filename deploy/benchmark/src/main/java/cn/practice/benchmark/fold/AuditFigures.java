package cn.practice.benchmark.fold;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Figure.Baseline;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Runs;
import cn.practice.benchmark.WrongResult;
import cn.practice.local.Suite;
import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Persona;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long audit and rebuild take beside the fold itself, and what they do to those who ask for totals meanwhile. */
final class AuditFigures {

    private final Bench bench;
    private final Api api;
    private final Runs foldSeconds;
    private final List<Double> answered = new ArrayList<>();

    AuditFigures(Bench bench, Suite suite, Runs foldSeconds) {
        this.bench = bench;
        this.api = Callers.of(suite.endpoints()).reporting(Persona.ADMIN.subject());
        this.foldSeconds = foldSeconds;
    }

    List<Figure> measure() throws Exception {
        var audit = bench.runs("seconds of an audit", () -> seconds(false));
        var rebuild = bench.runs("seconds of a rebuild", () -> seconds(true));
        var baseline = new Baseline("the fold itself", foldSeconds);
        return List.of(
                Figure.beside("fold", "audit of all of it", "s", audit, baseline, Goal.withinTimes(3)),
                Figure.beside("fold", "audit and rebuild of all of it", "s", rebuild, baseline, Goal.withinTimes(3)),
                Figure.told("fold", "p99 of /totals asked 50 times a second meanwhile", "ms", new Runs(answered)));
    }

    private double seconds(boolean rebuild) throws Exception {
        var audit = started(rebuild);
        long begin = System.nanoTime();
        try (var asking = Asking.of(api)) {
            var end = rebuild ? "rebuiltAt" : "finishedAt";
            while (audit.text(end).isEmpty() && !audit.text("state").equals("FAILED")) {
                TimeUnit.MILLISECONDS.sleep(50);
                audit = api.get("/audits/" + audit.text("id")).expect(200);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            answered.add(asking.milliseconds(99));
            if (!audit.body().path("clean").asBoolean()) {
                throw new WrongResult("the audit is not clean: " + audit.body());
            }
            return seconds;
        }
    }

    /** The one before may still be tidying up, which is nothing of this one. */
    private Answer started(boolean rebuild) throws InterruptedException {
        var request = Map.of("rebuild", rebuild);
        var answer = api.post("/audits", request);
        while (answer.code().equals("AUDIT_RUNNING")) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = api.post("/audits", request);
        }
        return answer.expect(202);
    }
}
