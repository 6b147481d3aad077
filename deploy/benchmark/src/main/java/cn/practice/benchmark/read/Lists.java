package cn.practice.benchmark.read;

import cn.practice.benchmark.Bench;
import cn.practice.benchmark.Figure;
import cn.practice.benchmark.Goal;
import cn.practice.benchmark.Scenario;
import cn.practice.benchmark.load.Load;
import cn.practice.benchmark.load.Member;
import cn.practice.benchmark.stage.Stage;
import cn.practice.local.client.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is planned is listed by whatever the API offers, out of a hundred thousand activities of two years. */
public final class Lists implements Scenario {

    private static final double PER_SECOND = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final int PEOPLE = 200;

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public List<Figure> run(Bench bench) throws Exception {
        try (var stage = Stage.open(bench);
                var load = new Load(List.of(stage.suite().endpoints().activity()))) {
            var people = stage.crowd(PEOPLE);
            var programme = Programme.on(stage);
            bench.progress().say("%,d activities are planned".formatted(Programme.ACTIVITIES));
            var listings = listings(stage, programme, people.getFirst());
            for (var each : listings) {
                each.ask(load, people, PER_SECOND, WARM_UP);
            }
            bench.progress().say("warm");
            var figures = new ArrayList<Figure>();
            for (var each : listings) {
                figures.add(figure(bench, load, people, each));
            }
            return figures;
        }
    }

    private static Figure figure(Bench bench, Load load, List<Member> people, Listing listing) throws Exception {
        var length = Duration.ofSeconds(bench.size(20, 8));
        var p99 = bench.runs(
                "p99 ms of " + listing.name(),
                () -> listing.ask(load, people, PER_SECOND, length).millis(99));
        return Figure.bounded(
                "lists", "p99 of %s, %.0f/s".formatted(listing.name(), PER_SECOND), "ms", p99, Goal.atMost(30));
    }

    private static List<Listing> listings(Stage stage, Programme programme, Member somebody) throws SQLException {
        var api = Api.of(stage.suite().endpoints().activity(), somebody.token());
        var deep = Pages.of(api, "/activities?", Programme.ACTIVITIES);
        var eligible = Pages.of(api, "/eligible-shifts?volunteer=me&", eligible(stage));
        var sites = programme.sites();
        var kinds = programme.kinds();
        return List.of(
                new Listing("the first page", List.of("/activities")),
                new Listing("deep pages", deep),
                new Listing("those of a site and below", each("/activities?site=", sites)),
                new Listing(
                        "those of a kind, team, campaign or state",
                        Stream.of(
                                        each("/activities?kind=", kinds),
                                        each("/activities?team=", programme.teams()),
                                        each("/activities?campaign=", programme.campaigns()),
                                        each("/activities?state=", List.of("HELD", "PUBLISHED", "CANCELLED")))
                                .flatMap(List::stream)
                                .toList()),
                new Listing("a week, or the month of a site and kind", spans(sites, kinds)),
                new Listing(
                        "what there is none of",
                        List.of(
                                "/activities?kind=TRAINING",
                                "/activities?state=DRAFT",
                                "/activities?site=321181999000",
                                "/activities?team=00000000-0000-4000-8000-000000000000",
                                "/activities?campaign=00000000-0000-4000-8000-000000000000",
                                "/activities?site=321181001101&kind=TRAINING&state=HELD")),
                new Listing("activities with their shifts", each("/activities/", programme.activities())),
                new Listing(
                        "the shifts somebody may take",
                        Stream.concat(Stream.of("/eligible-shifts?volunteer=me"), eligible.stream())
                                .toList()));
    }

    /** Counted by none of the code that is measured. */
    private static long eligible(Stage stage) throws SQLException {
        return stage.count("select count(*) from planned_shift s join shift_places p on p.shift_id = s.id"
                + " where s.activity_state = 'PUBLISHED' and s.sign_up_closes_at > now() and p.taken < p.capacity");
    }

    private static List<String> each(String path, List<String> values) {
        return values.stream().map(value -> path + value).toList();
    }

    private static List<String> spans(List<String> sites, List<String> kinds) {
        var first =
                InstantSource.system().instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(330));
        return IntStream.range(0, 90)
                .mapToObj(i -> {
                    var from = first.plus(Duration.ofDays(7L * i));
                    return i % 2 == 0
                            ? "/activities?" + span(from, 7)
                            : "/activities?" + span(from, 30) + "&site=" + sites.get(i % sites.size()) + "&kind="
                                    + kinds.get(i % kinds.size());
                })
                .toList();
    }

    private static String span(Instant from, int days) {
        return "from=" + from + "&to=" + from.plus(Duration.ofDays(days));
    }
}
