package cn.practice.activity.signup.release;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.connect;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.signUp;
import static cn.practice.activity.District.tell;
import static cn.practice.activity.District.tomorrow;
import static cn.practice.activity.District.volunteers;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Person;
import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ReleasesFlowTest {

    @Test
    void releasesTheOtherPlacesWhileOneShiftIsLocked() throws SQLException {
        releasesOneOfTwoWhileLocked(0);
        releasesOneOfTwoWhileLocked(1);
    }

    private static void releasesOneOfTwoWhileLocked(int locked) throws SQLException {
        // given
        var station = aStation();
        var people = volunteers(station, 2);
        var shifts = people.stream()
                .map(each -> signedUp(each, tomorrow(station, 1, 0).shift()))
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery(
                    "select 1 from shift_places where shift_id = '" + shifts.get(locked) + "' for update");

            // when
            people.forEach(each -> tell(each, "VolunteerSuspended", 3));

            // then
            var other = shifts.get(1 - locked);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> count("sign_up", "shift_id = '" + other + "' and state = 'DROPPED'") == 1);
            connection.rollback();
        }
    }

    private static UUID signedUp(Person person, UUID shift) {
        signUp(person, shift);
        return shift;
    }
}
