package cn.practice.benchmark.imports;

import cn.practice.benchmark.load.Member;
import cn.practice.benchmark.stage.Stage;
import cn.practice.local.client.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A hall in which the same people served for an hour, each time a day earlier; one administrator brings it in, another agrees. */
final class Hall {

    private static final int MINUTES = 60;

    private final Stage stage;
    private final List<Member> crowd;
    private final Api maker;
    private final Api checker;
    private Instant held =
            InstantSource.system().instant().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(30));

    Hall(Stage stage, List<Member> crowd) {
        this.stage = stage;
        this.crowd = crowd;
        this.maker = administrator(stage);
        this.checker = administrator(stage);
    }

    private static Api administrator(Stage stage) {
        return Api.of(stage.suite().endpoints().activity(), stage.signer().token(UUID.randomUUID(), "district-admin"));
    }

    /** The id of an import of the next one. */
    UUID propose() {
        held = held.minus(Duration.ofDays(1));
        return maker.post(
                        "/imports",
                        Map.of("source", source(), "reasonCode", "PAPER_OF_BEFORE", "items", List.of(activity())))
                .expect(201)
                .id();
    }

    private Map<String, Object> source() {
        return Map.of(
                "kind",
                "ATTENDANCE_SHEET",
                "date",
                held.toString().substring(0, 10),
                "shelfMark",
                "BENCH",
                "digest",
                "0".repeat(64));
    }

    private Map<String, Object> activity() {
        return Map.of(
                "externalId",
                "hall-" + held.getEpochSecond(),
                "title",
                "Benchmark",
                "kind",
                "THEORY_TALK",
                "form",
                "PEOPLES_TALK",
                "siteCode",
                Stage.SITE,
                "ownerSiteCode",
                Stage.SITE,
                "startsAt",
                held,
                "endsAt",
                held.plus(Duration.ofHours(2)),
                "attendances",
                crowd.stream()
                        .map(each -> Map.of("volunteerId", each.volunteerId(), "minutes", MINUTES, "role", "SERVICE"))
                        .toList());
    }

    /** Agrees to it, and returns after so many milliseconds when all of it is applied. */
    double apply(UUID importId) {
        long began = System.nanoTime();
        checker.put("/imports/" + importId + "/approval").expect(200);
        return (System.nanoTime() - began) / 1e6;
    }

    /** How many were credited by it. */
    long credited(UUID importId) throws SQLException {
        return stage.count("""
                select count(*) from import_item i join attendance t on t.activity_id = i.activity_id
                  join credit c on c.attendance_id = t.id
                 where c.minutes = %d and i.import_id = '%s'""".formatted(MINUTES, importId));
    }
}
