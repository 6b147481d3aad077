package cn.practice.volunteer.notice;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.Platform;
import cn.practice.volunteer.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class NoticeStreamFlowTest {

    private final List<Listening> open = new ArrayList<>();
    private Person person = aPerson("321181000000");
    private UUID volunteer = new UUID(0, 0);

    /** An app that hears what is sent until it is closed. */
    private static final class Listening implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final HttpResponse<Stream<String>> answer;

        Listening(Person who) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/notices/stream"))
                    .header("Authorization", "Bearer " + who.token())
                    .header("Accept-Language", "en")
                    .build();
            answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                    .join();
            Thread.startVirtualThread(() -> answer.body().forEach(lines::add));
        }

        void hears(String text) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> String.join("\n", lines).contains(text));
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }

    @BeforeEach
    void somebody() {
        person = aPerson(station());
        volunteer = registered(person);
    }

    @AfterEach
    void leave() {
        open.forEach(Listening::close);
    }

    private Listening listen(Person who) {
        var stream = new Listening(who);
        open.add(stream);
        return stream;
    }

    @Test
    void saysANoticeToItsPersonAsItComes() {
        var own = listen(person);
        own.hears("{\"unread\":0}");

        as(ADMIN).put("/volunteers/" + volunteer + "/approval").then().statusCode(200);

        own.hears("Your registration as a volunteer was approved.");
        own.hears("{\"unread\":1}");
    }

    @Test
    void saysNothingToOthers() {
        var other = aPerson(station());
        var otherId = registered(other);
        var stream = listen(other);

        as(ADMIN).put("/volunteers/" + volunteer + "/approval").then().statusCode(200);
        var own = listen(person);
        own.hears("unread");
        as(ADMIN).put("/volunteers/" + otherId + "/approval").then().statusCode(200);

        stream.hears("{\"unread\":1}");
        assertThat(String.join("\n", stream.lines)).containsOnlyOnce("event: notice".replace(" ", ""));
    }

    @Test
    void opensFiveForEachPersonAndNoMore() {
        for (int i = 0; i < 5; i++) {
            assertThat(listen(person).answer.statusCode()).isEqualTo(200);
        }

        var sixth = listen(person);

        assertThat(sixth.answer.statusCode()).isEqualTo(429);
        sixth.hears("TOO_MANY_STREAMS");
    }
}
