package cn.practice.activity.copies;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.mark.Mark;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The times lie in 1970, before every id of other tests. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class KnownToFlowTest {

    private static final Instant MIDNIGHT = Instant.parse("1970-01-02T00:00:00Z");

    /** What is known never goes back, in whatever order tests come. */
    private static final AtomicLong SECONDS = new AtomicLong();

    /** Made at noon of the first day. */
    private static final String LONG_AGO = "00000293-2e00-7000-8000-000000000001";
    /** Made at noon of the second day. */
    private static final String LATER = "000007b9-8a00-7000-8000-000000000001";

    @Inject
    ObjectMapper json;

    @Test
    void whatIsNotKnownButWouldBeDoesNotExist() {
        aStation();
        awaitKnown(mark(next(), 0));

        admin().get("/sign-ups?volunteer=" + LONG_AGO).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        admin().get("/sign-ups?volunteer=" + LATER).then().statusCode(409).body("code", equalTo("NOT_YET_KNOWN"));
    }

    @Test
    void aMarkOfWhatHasNotComeSaysNothing() {
        awaitKnown(mark(next(), 0));

        mark(next(), Long.MAX_VALUE);
        mark(MIDNIGHT, 0);
        send("no mark");
        mark(Instant.now().plusSeconds(600), 0);
        awaitKnown(mark(next(), 0));
    }

    @Test
    void whereMarksAreLostNothingIsSaidToBeKnownThatIsNotUntilTheNextComes() {
        var last = mark(next(), 0);
        awaitKnown(last);
        double age = age();

        aStation();
        await().until(() -> age() > age);

        assertThat(given().get("/kinds").getHeader("Known-To")).isEqualTo(last.toString());
        admin().get("/sign-ups?volunteer=" + LATER).then().statusCode(409).body("code", equalTo("NOT_YET_KNOWN"));
        awaitKnown(mark(next(), 0));
    }

    private static double age() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("practice_known_age_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void howOldCopiesAreIsMeasured() {
        awaitKnown(mark(next(), 0));

        assertThat(given().get("/q/metrics").asString())
                .containsPattern("(?m)^practice_known_age_seconds(\\{.*})? 1\\.7\\d+E9$");
    }

    private static Instant next() {
        return MIDNIGHT.plusSeconds(SECONDS.incrementAndGet());
    }

    private static void awaitKnown(Instant upTo) {
        await().until(() -> upTo.toString().equals(given().get("/kinds").getHeader("Known-To")));
    }

    /** That everything up to this time lies before this offset. */
    private Instant mark(Instant upTo, long end) {
        try {
            var ends = Map.of(Topics.SITES, Collections.nCopies(12, end), Topics.TEAMS, List.<Long>of());
            send(json.writeValueAsString(new Mark(upTo, ends)));
            return upTo;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(String mark) {
        EventLog.send(List.of(new ProducerRecord<>(Topics.marksOf("volunteer-service"), "volunteer-service", mark)));
    }
}
