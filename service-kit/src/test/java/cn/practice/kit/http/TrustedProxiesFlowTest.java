package cn.practice.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The anonymous are counted by their address, and whose word is taken for what that is. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
@TestProfile(BehindProxy.class)
class TrustedProxiesFlowTest {

    @Test
    void takesTheProxysWordForWhoAsks() throws Exception {
        assertThat(answersToEachAsAnother("127.0.0.1")).containsExactly(200);
    }

    @Test
    void doesNotTakeTheWordOfAnybodyElse() throws Exception {
        assertThat(answersToEachAsAnother("127.0.0.2")).containsExactly(200, 429);
    }

    /** Each request says that it comes from another address; all come from the one given. */
    private static Set<Integer> answersToEachAsAnother(String from) throws IOException, InterruptedException {
        var statuses = new TreeSet<Integer>();
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            for (int i = 1; i <= 10 * BehindProxy.BURST; i++) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/things"))
                        .header("X-Forwarded-For", "198.51.100." + i)
                        .build();
                statuses.add(client.send(request, BodyHandlers.discarding()).statusCode());
            }
        }
        return statuses;
    }
}
