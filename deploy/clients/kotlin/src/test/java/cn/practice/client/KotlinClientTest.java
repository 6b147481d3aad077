package cn.practice.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.client.apis.SignUpsApi;
import cn.practice.client.infrastructure.ClientError;
import cn.practice.client.infrastructure.ClientException;
import cn.practice.client.models.SignUpState;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client asks as the contract says, and understands what it is answered. */
class KotlinClientTest {

    private static final UUID SHIFT = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void signsUp() throws IOException {
        answer(201, "application/json", """
                {"id":"0199a000-0000-7000-8000-000000000002","shiftId":"0199a000-0000-7000-8000-000000000001",
                 "activityId":"0199a000-0000-7000-8000-000000000003","volunteerId":"0199a000-0000-7000-8000-000000000004",
                 "state":"WAITLISTED","position":3,"decision":17,"signedUpAt":"2026-03-05T01:00:00.123456Z",
                 "startsAt":"2026-03-06T01:00:00Z","endsAt":"2026-03-06T03:00:00Z","addedLater":true}""");

        var signUp = client().signUp(SHIFT, "a-key", null);

        assertThat(asked).containsExactly("POST /shifts/" + SHIFT + "/sign-ups a-key");
        assertThat(signUp.getState()).isEqualTo(SignUpState.WAITLISTED);
        assertThat(signUp.getPosition()).isEqualTo(3);
        assertThat(signUp.getSignedUpAt()).isEqualTo(OffsetDateTime.parse("2026-03-05T01:00:00.123456Z"));
        assertThat(signUp.getCode()).isNull();
    }

    @Test
    void understandsAProblem() {
        answer(409, "application/problem+json", """
                {"type":"urn:practice:problem:shift-full","title":"Full","status":409,"detail":"All places are full.",
                 "code":"SHIFT_FULL","instance":"/shifts/1/sign-ups"}""");

        assertThatThrownBy(() -> client().signUp(SHIFT, null, null))
                .isInstanceOfSatisfying(ClientException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(409);
                    assertThat(((ClientError<?>) refused.getResponse())
                                    .getBody()
                                    .toString())
                            .contains("SHIFT_FULL");
                });
    }

    private SignUpsApi client() {
        return new SignUpsApi("http://localhost:" + server.getAddress().getPort(), new OkHttpClient());
    }

    private void answer(int status, String type, String body) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
