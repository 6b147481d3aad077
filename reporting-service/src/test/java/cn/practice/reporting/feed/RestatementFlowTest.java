package cn.practice.reporting.feed;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.held;
import static cn.practice.reporting.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.reporting.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was told is told once more; whatever of that comes twice, and under whatever id, no figure changes. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class RestatementFlowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final String SITE_OF_THE_EXAMPLE = "321181001001";

    private final String site = "R-" + Ids.next().toString().substring(24);
    private final UUID activity = Ids.next();

    @ParameterizedTest
    @CsvSource({
        "ActivityStated, " + Topics.ACTIVITIES,
        "ShiftStated, " + Topics.ACTIVITIES,
        "KindStated, " + Topics.CAMPAIGNS
    })
    void countsNothingAndIsUnderstoodHoweverOftenItComes(String type, String topic) throws IOException {
        tell(held(activity, site, "THEORY_TALK", DAY));
        eventually(() -> assertThat(sessions()).isOne());
        var before = read("/totals");

        var first = stated(type, topic, Ids.next());
        tell(first, first, stated(type, topic, Ids.next()));

        eventually(
                () -> assertThat(read("/totals").getInt("foldedEvents")).isEqualTo(before.getInt("foldedEvents") + 2));
        assertThat(read("/totals").getInt("undecided")).isEqualTo(before.getInt("undecided"));
        assertThat(read("/totals").getMap("total")).isEqualTo(before.getMap("total"));
        assertThat(read("/facts?site=" + site).getInt("count")).isOne();
        assertThat(sessions()).isOne();
    }

    private int sessions() {
        return read("/totals?site=" + site).getInt("total.sessions");
    }

    /** The producer's example, told of the activity here. */
    private Told stated(String type, String topic, UUID id) throws IOException {
        var example = Files.readString(Path.of("../activity-service/contract/events/" + type + ".example.json"))
                .replace(SITE_OF_THE_EXAMPLE, site);
        return new Told(topic, activity.toString(), id, type, 9, example);
    }
}
