package cn.practice.activity.signup.roster;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.number;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.volunteers;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.embedded.Platform;
import cn.practice.kit.testing.Effort;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many places there are is said in the plan and kept with the places: people and leaders act at once, in any order. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
@Tag(Effort.TAG)
class CapacityWalkFlowTest {

    private static final int ROUNDS = Effort.of(60);
    private static final int AT_ONCE = 4;

    @Test
    void agreesOnPlacesWhoeverSignsUpWithdrawsOrChangesTheirNumberAtOnce() throws Exception {
        var station = aStation();
        var shift = tomorrow(station, 3, 2).shift();
        var people = volunteers(station, 12);
        var chance = Effort.chance();
        Set<Integer> answers = new TreeSet<>();

        try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < ROUNDS; i++) {
                var acts = Stream.generate(() -> act(chance, station, shift, people))
                        .limit(AT_ONCE)
                        .toList();
                for (var each : callers.invokeAll(acts)) {
                    answers.add(each.get());
                }
                assertThat(agreeing(shift))
                        .as("round %d of seed %d", i, Effort.seed())
                        .isEqualTo(1);
            }
        }

        // signed up, withdrawn or changed, full or fewer than are taken, overtaken by another change
        assertThat(answers).contains(200, 201, 409).isSubsetOf(200, 201, 409, 412);
    }

    private static Callable<Integer> act(Random chance, Station station, UUID shift, List<Person> people) {
        var person = people.get(chance.nextInt(people.size()));
        int capacity = 1 + chance.nextInt(6);
        int waitlist = chance.nextInt(4);
        return switch (chance.nextInt(5)) {
            case 0, 1 ->
                () -> as(person.subject())
                        .post("/shifts/" + shift + "/sign-ups")
                        .statusCode();
            case 2, 3 -> () -> withdraw(person);
            default -> () -> change(station, shift, capacity, waitlist);
        };
    }

    private static int withdraw(Person person) {
        var live = as(person.subject())
                .get("/sign-ups?volunteer=me")
                .jsonPath()
                .getList("items.findAll { it.state in ['CONFIRMED', 'WAITLISTED'] }.id", String.class);
        return live.isEmpty()
                ? 200
                : as(person.subject()).delete("/sign-ups/" + live.getFirst()).statusCode();
    }

    private static int change(Station station, UUID shift, int capacity, int waitlist) {
        var read = as(station.leader()).get("/shifts/" + shift);
        return as(station.leader())
                .header("If-Match", read.header("ETag"))
                .body("{\"capacity\":%d,\"waitlistLimit\":%d,\"name\":\"值守\"}".formatted(capacity, waitlist))
                .put("/shifts/" + shift)
                .statusCode();
    }

    /** 1 where plan, places and sign-ups say the same, and nobody waits beside a free place. */
    private static long agreeing(UUID shift) {
        return number("""
                select count(*) from shift s join shift_places p on p.shift_id = s.id
                 where s.id = '%s'
                   and (s.capacity, s.waitlist_limit) = (p.capacity, p.waitlist_limit)
                   and p.taken = (select count(*) from sign_up u where u.shift_id = s.id and u.state = 'CONFIRMED')
                   and p.waitlisted = (select count(*) from sign_up u where u.shift_id = s.id and u.state = 'WAITLISTED')
                   and (p.waitlisted = 0 or p.taken = p.capacity)""".formatted(shift));
    }
}
