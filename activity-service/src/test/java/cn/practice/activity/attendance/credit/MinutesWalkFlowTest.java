package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.checkIn;
import static cn.practice.activity.District.checkOut;
import static cn.practice.activity.District.connect;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.published;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.volunteers;
import static cn.practice.activity.PastItems.aColleague;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Json;
import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.testing.Effort;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leaders, staff and volunteers clock, claim, check, object and take back at once, in any order; nobody gives more time than there is. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
@Tag(Effort.TAG)
class MinutesWalkFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = Effort.of(40);
    private static final int AT_ONCE = 4;

    private final Random chance = Effort.chance();
    private final ConcurrentLinkedQueue<String> claims = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> objections = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> reversals = new ConcurrentLinkedQueue<>();
    private Station station;
    private UUID colleague;
    private List<Person> people;
    private List<UUID> past;
    private UUID running;

    /** Three past shifts of the same hours and one that goes on. */
    @BeforeEach
    void prepare() {
        station = aStation();
        colleague = aColleague(station);
        people = volunteers(station, 3);
        past = Stream.of(-30, -29, -28)
                .map(from -> published(station, "CARING_AID", aShift("SERVICE", 9, 0, inHours(from), inHours(from + 3)))
                        .shift())
                .toList();
        Json now = aShift("SERVICE", 9, 0, inHours(-2), inHours(2));
        now.put("signUpClosesAt", now.get("endsAt"));
        running = published(station, "CARING_AID", now).shift();
        people.forEach(each -> signUp(each, running));
    }

    @Test
    void creditsEveryMinuteOfAPersonOnceWhateverLeadersAndStaffDoAtOnce() throws Exception {
        Set<Integer> answers = new TreeSet<>();
        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < ROUNDS; i++) {
                var acts = Stream.generate(this::act).limit(AT_ONCE).toList();
                for (var each : callers.invokeAll(acts)) {
                    answers.add(each.get());
                }
                assertThat(overlapping())
                        .as("round %d of seed %d", i, Effort.seed())
                        .isZero();
            }
        }

        // done, done before, elsewhere or taken
        assertThat(answers).contains(200, 201, 409).isSubsetOf(200, 201, 409);
        for (var person : people) {
            assertThat(number(
                            "select coalesce(sum(minutes), 0) from credit where reversal_id is null and volunteer_id = '"
                                    + person.id() + "'"))
                    .as("credited minutes are as long as the union of their times")
                    .isEqualTo(union(person));
            assertThatItsEventsTellTheSame(person);
        }
    }

    private Callable<Integer> act() {
        var person = people.get(chance.nextInt(people.size()));
        var shift = past.get(chance.nextInt(past.size()));
        int minutes = 1 + chance.nextInt(180);
        int back = chance.nextInt(90);
        return switch (chance.nextInt(10)) {
            case 0, 1 -> () -> claim(person, shift, minutes).statusCode();
            case 2, 3 -> () -> decide(claims.poll(), minutes % 4 == 0);
            case 4 -> () -> checkIn(station, person, running).statusCode();
            case 5 -> () -> leave(person, back);
            case 6 -> () -> object(person);
            case 7 -> () -> settle(objections.poll(), minutes % 3 == 0);
            case 8 -> () -> takeBack(person);
            default -> () -> agree(reversals.poll());
        };
    }

    private Response claim(Person person, UUID shift, int minutes) {
        var made = as(station.leader())
                .body("""
                {"shiftId":"%s","volunteerId":"%s","minutes":%d,"evidenceRef":"photo","reasonCode":"FORGOT"}""".formatted(shift, person.id(), minutes))
                .post("/attendances/supplements");
        if (made.statusCode() == 201) {
            claims.add(made.path("id"));
        }
        return made;
    }

    private int decide(@Nullable String claim, boolean rejects) {
        if (claim == null) {
            return 200;
        }
        var at = "/attendances/supplements/" + claim;
        var answer = rejects
                ? as(station.staff()).body("{\"reasonCode\":\"NO\"}").put(at + "/rejection")
                : as(station.staff()).put(at + "/approval");
        if (answer.statusCode() == 409) {
            as(station.staff()).body("{\"reasonCode\":\"NO\"}").put(at + "/rejection");
        }
        return answer.statusCode();
    }

    private int object(Person person) {
        return onOneCredit(
                person,
                objections,
                credit -> as(person.subject())
                        .body("{\"creditId\":\"" + credit + "\",\"reasonCode\":\"NOT_THERE\"}")
                        .post("/attendances/objections"));
    }

    private int settle(@Nullable String objection, boolean upheld) {
        return objection == null
                ? 200
                : as(colleague)
                        .body("{\"reasonCode\":\"LOOKED_INTO\"}")
                        .put("/attendances/objections/" + objection + (upheld ? "/upholding" : "/dismissal"))
                        .statusCode();
    }

    private int takeBack(Person person) {
        return onOneCredit(
                person,
                reversals,
                credit -> as(station.leader())
                        .body("{\"creditId\":\"" + credit + "\",\"reasonCode\":\"MISTAKE\"}")
                        .post("/attendances/reversals"));
    }

    private int agree(@Nullable String reversal) {
        return reversal == null
                ? 200
                : as(colleague)
                        .put("/attendances/reversals/" + reversal + "/approval")
                        .statusCode();
    }

    private static int onOneCredit(Person person, Queue<String> made, Function<String, Response> act) {
        var credit = text("select id::text from credit where reversal_id is null and volunteer_id = '" + person.id()
                + "' order by random() limit 1");
        if (credit == null) {
            return 200;
        }
        var answer = act.apply(credit);
        if (answer.statusCode() == 201) {
            made.add(answer.path("id"));
        }
        return answer.statusCode();
    }

    /** Somebody who came earlier than they did leaves. */
    private int leave(Person person, int minutesBefore) {
        change("update attendance set checked_in_at = checked_in_at - interval '%d minutes' where shift_id = '%s'"
                        .formatted(minutesBefore, running)
                + " and volunteer_id = '" + person.id() + "' and checked_out_at is null");
        var id = as(station.leader())
                .get("/attendances?shift=" + running)
                .path("items.find { it.volunteerId == '" + person.id() + "' }.id");
        return id == null ? 200 : checkOut(station, id.toString()).statusCode();
    }

    private static @Nullable String text(String query) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many pairs of times of one person overlap, credited or held. */
    private long overlapping() {
        return number("""
                with times as (
                  select id, volunteer_id, starts_at, ends_at from credit where reversal_id is null
                  union all
                  select id, volunteer_id, starts_at, ends_at from hold where state = 'PENDING')
                select count(*) from times a join times b using (volunteer_id)
                 where a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                   and a.volunteer_id in ('%s')""".formatted(String.join(
                "','", people.stream().map(each -> each.id().toString()).toList())));
    }

    private static long union(Person person) {
        return number("""
                select coalesce(extract(epoch from sum(upper(part) - lower(part))) / 60, 0)::bigint
                  from (select unnest(range_agg(tstzrange(starts_at, ends_at))) as part from credit
                         where reversal_id is null and volunteer_id = '%s') as parts""".formatted(person.id()));
    }

    /** Every minute leads to a clock and one person, or to two; what was taken back is told too. */
    private void assertThatItsEventsTellTheSame(Person person) throws JsonProcessingException {
        long credited = number("select count(*) from credit where volunteer_id = '" + person.id() + "'");
        long reversed = number("select count(reversal_id) from credit where volunteer_id = '" + person.id() + "'");
        await().until(() -> told(person, "MinutesCredited").size() == credited
                && told(person, "MinutesReversed").size() == reversed);
        long minutes = 0;
        for (var each : told(person, "MinutesCredited")) {
            minutes += each.path("minutes").asLong();
            var by = each.path("by").path("subject").asText();
            var made = each.path("madeBy").path("subject").asText();
            assertThat(each.path("evidence").asText().startsWith("CLOCKED") ? made.isEmpty() : !made.equals(by))
                    .as("evidence of %s", each)
                    .isTrue();
        }
        for (var each : told(person, "MinutesReversed")) {
            minutes -= each.path("minutes").asLong();
        }
        assertThat(minutes).isEqualTo(union(person));
    }

    private static List<JsonNode> told(Person person, String type) throws JsonProcessingException {
        var all = new ArrayList<JsonNode>();
        for (LoggedEvent each : EventLog.read(Topics.ATTENDANCES)) {
            if (each.type().equals(type) && each.json().contains(person.id().toString())) {
                all.add(JSON.readTree(each.json()));
            }
        }
        return all;
    }
}
