package cn.practice.benchmark.signup;

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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A whole event's people are clocked in within a minute, and out again. */
public final class Storm implements Scenario {

    private static final String NAME = "storm";
    private static final int SHIFTS = 20;
    private static final int CALLERS = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var stage = Stage.open(bench)) {
            var leader = stage.signer().token(UUID.randomUUID(), "district-admin");
            var events = new Events(stage, leader, bench.size(10_000, 5_000));
            bench.warmUp(events::in);
            bench.warmUp(outAfterIn(events));
            var raw = OneByOne.over(2_000, stage, bench.directory());
            var figures = new ArrayList<Figure>();
            figures.add(raw.beside(bench, NAME, "check-ins, 64 callers", CALLERS, Goal.times(1.5), events::in));
            events.invite();
            figures.addAll(stage.effort().of(NAME, "a check-in", events.size, events::come));
            figures.add(
                    raw.beside(bench, NAME, "check-outs, 64 callers", CALLERS, Goal.times(1.5), outAfterIn(events)));
            figures.add(Figure.told(
                    NAME,
                    "room of an attendance with its credit and acts",
                    "bytes",
                    Runs.once(stage.bytesOfEach("attendance", "attendance", "credit", "trail"))));
            return figures;
        }
    }

    private static Callable<Double> outAfterIn(Events events) {
        return () -> {
            events.in();
            return events.out();
        };
    }

    /** Events with other people each: nobody is in two places at a time. */
    private static final class Events {

        private final Stage stage;
        private final String leader;
        private final int size;
        private int held;
        private List<Member> guests = List.of();
        private List<UUID> shifts = List.of();

        Events(Stage stage, String leader, int size) {
            this.stage = stage;
            this.leader = leader;
            this.size = size;
        }

        /** Everybody of the next event is clocked in. */
        double in() throws SQLException {
            invite();
            return come();
        }

        /** The next event, with a place for everybody. */
        void invite() throws SQLException {
            guests = stage.strangers(held++ * size, size);
            shifts = stage.running(SHIFTS, guests);
        }

        double come() throws SQLException {
            var requests = new ArrayList<Request>();
            for (int i = 0; i < guests.size(); i++) {
                requests.add(Request.post(
                        "/check-ins",
                        leader,
                        "{\"shiftId\":\"%s\",\"volunteerId\":\"%s\"}"
                                .formatted(shifts.get(i % SHIFTS), guests.get(i).volunteerId())));
            }
            var perSecond = send(requests, 201);
            WrongResult.unless("came", guests.size(), stage.countOf("attendance", shifts, "checked_out_at is null"));
            WrongResult.unless("noted as come", guests.size(), stage.countOf("sign_up", shifts, "attended"));
            return perSecond;
        }

        /** Everybody of the same event is clocked out, ten minutes later. */
        double out() throws SQLException {
            var requests = stage.laterBy("10 minutes", shifts).stream()
                    .map(id -> Request.put("/attendances/" + id + "/check-out", leader))
                    .toList();
            var perSecond = send(requests, 200);
            WrongResult.unless(
                    "left", guests.size(), stage.countOf("attendance", shifts, "checked_out_at is not null"));
            WrongResult.unless(
                    "credited",
                    guests.size(),
                    stage.countOf(
                            "attendance",
                            shifts,
                            "exists (select from credit c where c.attendance_id = counted.id and c.minutes >= 10)"));
            return perSecond;
        }

        private double send(List<Request> requests, int expected) {
            try (var load = new Load(List.of(stage.suite().endpoints().activity()))) {
                var answers = load.closed(CALLERS, requests.iterator());
                WrongResult.unless("answered " + expected, requests.size(), answers.of(expected));
                return answers.perSecond();
            }
        }
    }
}
