package cn.practice.reporting.feed;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Told.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.mark.Mark;
import cn.practice.kit.sql.Database;
import cn.practice.reporting.Told;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class CompleteToFlowTest {

    private static final Instant NOW = Instant.parse("2026-03-05T06:00:00Z");
    private static final String BRIEFING = "/briefing?from=2024-01-01&to=2024-02-01";

    @Inject
    ObjectMapper json;

    @Inject
    Database database;

    @Test
    void answersSayUpToWhenTheyAreComplete() {
        tell(Told.siteOpened("C-" + Ids.next().toString().substring(24), "村", "STATION", null));
        mark("volunteer-service", NOW.plusSeconds(9), positions(Topics.SITES, 0));
        assertThat(given().get(BRIEFING).getHeader("Complete-To")).isNull();

        mark("activity-service", NOW, positions(Topics.ACTIVITIES, 0));
        eventually(
                () -> assertThat(given().get(BRIEFING).getHeader("Complete-To")).isEqualTo(NOW.toString()));
        var first = given().get(BRIEFING);

        mark("activity-service", NOW.plusSeconds(2), positions(Topics.ACTIVITIES, 1));
        mark("activity-service", NOW.plusSeconds(1), positions(Topics.ACTIVITIES, 0));
        eventually(() -> assertThat(given().get(BRIEFING).getHeader("Complete-To"))
                .isEqualTo(NOW.plusSeconds(1).toString()));

        var unchanged = given().header("If-None-Match", first.getHeader("ETag")).get(BRIEFING);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.getHeader("Complete-To"))
                .isEqualTo(NOW.plusSeconds(1).toString());
        assertThat(first.asString()).doesNotContain(NOW.toString());
        assertThat(given().get("/totals").getHeader("Complete-To"))
                .isEqualTo(NOW.plusSeconds(1).toString());
        assertThat(exposed(given().header("Origin", "http://localhost:5173").get(BRIEFING)))
                .contains("Complete-To");
        assertThat(age()).isGreaterThan(86_400.0);
    }

    private static String exposed(Response answer) {
        return answer.getHeader("Access-Control-Expose-Headers");
    }

    private static double age() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("practice_complete_age_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    /** Where the partitions of a topic go on, or so many events further. */
    private Map<String, List<Long>> positions(String topic, long further) {
        var folded = database.read(connection -> Generations.positions(connection, Generations.live(connection)));
        return Map.of(
                topic,
                IntStream.range(0, 12)
                        .mapToObj(each -> folded.getOrDefault(new TopicPartition(topic, each), 0L) + further)
                        .toList());
    }

    private void mark(String service, Instant upTo, Map<String, List<Long>> ends) {
        try {
            EventLog.send(List.of(new ProducerRecord<>(
                    Topics.marksOf(service), service, json.writeValueAsString(new Mark(upTo, ends)))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
