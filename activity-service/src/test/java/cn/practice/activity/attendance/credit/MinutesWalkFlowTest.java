package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.count;
import static cn.practice.activity.District.number;
import static cn.practice.activity.attendance.credit.MinutesTold.subject;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Person;
import cn.practice.activity.copies.StandingChanged;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.testing.Effort;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Leaders, staff and volunteers clock, forget, claim, bring in on paper, check, object and take back at once, in any order
 * and also what is not theirs to do; nobody gives more time than there is.
 */
@QuarkusTest
@QuarkusTestResource(Platform.class)
@Tag(Effort.TAG)
class MinutesWalkFlowTest {

    private static final int ROUNDS = 75;
    private static final int AT_ONCE = 4;

    @Inject
    Event<StandingChanged> sweep;

    private final Set<Integer> answers = new TreeSet<>();

    static IntStream walks() {
        return IntStream.range(0, Effort.of(1));
    }

    @ParameterizedTest(name = "walk {0}")
    @MethodSource("walks")
    void creditsEveryMinuteOfAPersonOnceWhateverLeadersAndStaffDoAtOnce(int which) throws Exception {
        var crew = Crew.gathered(new Random(Effort.seed() + which));
        var corrections = new CorrectionActs(crew);
        var acts = List.of(
                new ClockActs(crew, sweep),
                new ClaimActs(crew),
                new ClaimActs(crew),
                corrections,
                new ImportActs(crew));
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < ROUNDS; i++) {
                act(callers, crew, acts);
                assertThat(overlapping(crew))
                        .as("round %d of walk %d of seed %d", i, which, Effort.seed())
                        .isZero();
            }
        }
        corrections.settleAll(Claims.staff(crew.station(), Ids.next()));
        await().atMost(Duration.ofSeconds(30)).until(() -> goingOn(crew) == 0);

        // done, done before, not theirs to do, and elsewhere or taken
        assertThat(answers).contains(200, 201, 403, 409).isSubsetOf(Acts.NOTHING, 200, 201, 403, 409);
        assertThat(leftOfReversedImports(crew)).isZero();
        for (var person : crew.people()) {
            assertThat(sum("credit where reversal_id is null", person))
                    .as("credited minutes are as long as the union of their times")
                    .isEqualTo(union(person));
            var told = awaitTold(person);
            assertThat(told.credited()).isEqualTo(union(person));
            assertThat(told.held()).isEqualTo(sum("hold where state = 'PENDING'", person));
            assertThatTwoStandBehindEach(told, person);
        }
    }

    private void act(ExecutorService callers, Crew crew, List<Acts> acts) throws Exception {
        var chosen = Stream.generate(() -> crew.any(acts).next()).limit(AT_ONCE).toList();
        for (var each : callers.invokeAll(chosen)) {
            answers.add(each.get());
        }
    }

    /** How many pairs of times of one person overlap, credited or held. */
    private static long overlapping(Crew crew) {
        return number("""
                with times as (
                  select id, volunteer_id, starts_at, ends_at from credit where reversal_id is null
                  union all
                  select id, volunteer_id, starts_at, ends_at from hold where state = 'PENDING')
                select count(*) from times a join times b using (volunteer_id)
                 where a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                   and a.volunteer_id in (%s)""".formatted(crew.names()));
    }

    /** How many imports are agreed to, in or back, and not done to the end. */
    private static long goingOn(Crew crew) {
        return number("""
                select count(*) from import_proposal p left join import_reversal r on r.import_id = p.id
                 where p.owner_site_code = '%s' and 'APPLYING' in (p.state, r.state)""".formatted(crew.station().code()));
    }

    /** How many minutes stand or wait of activities that were taken back with their import. */
    private static long leftOfReversedImports(Crew crew) {
        return number("""
                select count(*) from import_item i join attendance t on t.activity_id = i.activity_id
                  left join credit c on c.attendance_id = t.id and c.reversal_id is null
                  left join hold h on h.attendance_id = t.id and h.state = 'PENDING'
                 where i.owner_site_code = '%s' and i.state = 'REVERSED' and coalesce(c.id, h.id) is not null""".formatted(crew.station().code()));
    }

    private static long sum(String of, Person person) {
        return number("select coalesce(sum(minutes), 0) from " + of + " and volunteer_id = '" + person.id() + "'");
    }

    private static long union(Person person) {
        return number("""
                select coalesce(extract(epoch from sum(upper(part) - lower(part))) / 60, 0)::bigint
                  from (select unnest(range_agg(tstzrange(starts_at, ends_at))) as part from credit
                         where reversal_id is null and volunteer_id = '%s') as parts""".formatted(person.id()));
    }

    private static MinutesTold awaitTold(Person person) {
        var of = "volunteer_id = '" + person.id() + "'";
        return await().until(
                        () -> MinutesTold.of(person),
                        told -> told.count("MinutesCredited") == count("credit", of)
                                && told.count("MinutesReversed") == count("credit", of + " and reversal_id is not null")
                                && told.count("MinutesHeld") == count("hold", of)
                                && told.count("HoldRejected") == count("hold", of + " and state = 'REJECTED'"));
    }

    /** Every minute leads to a clock and one person, or to two; and so does what was taken back, unless its person objected. */
    private static void assertThatTwoStandBehindEach(MinutesTold told, Person person) {
        var credits = told.credits();
        var holds = told.holds();
        assertThat(credits.values()).allSatisfy(each -> {
            var by = subject(each, "by");
            boolean clocked = each.path("evidence").asText().startsWith("CLOCKED");
            assertThat(by).isNotEmpty().isNotEqualTo(person.subject().toString());
            assertThat(subject(each, "madeBy").isEmpty()).isEqualTo(clocked);
            assertThat(subject(each, "madeBy")).isNotEqualTo(by);
            if (each.has("holdId")) {
                var held = requireNonNull(holds.get(each.path("holdId").asText()));
                assertThat(subject(held, "by")).isNotEmpty().isNotEqualTo(by);
                assertThat(held.path("minutes")).isEqualTo(each.path("minutes"));
            }
        });
        assertThat(told.all("MinutesReversed")).allSatisfy(each -> {
            var credit =
                    requireNonNull(credits.get(each.path("reversedCreditId").asText()));
            assertThat(credit.path("minutes")).isEqualTo(each.path("minutes"));
            assertThat(credit.path("from")).isEqualTo(each.path("from"));
            var by = subject(each, "by");
            if (each.has("objectionId")) {
                assertThat(by).isEqualTo(person.subject().toString());
            } else {
                assertThat(subject(each, "madeBy")).isNotEmpty().isNotEqualTo(by);
            }
        });
    }
}
