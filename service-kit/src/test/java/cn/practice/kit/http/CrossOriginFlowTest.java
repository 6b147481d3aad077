package cn.practice.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class CrossOriginFlowTest {

    private static final String FRONT_END = "http://localhost:5173";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void letsAFrontEndAskInAllThatAServiceTakes(String method) {
        var answer = preflight(FRONT_END, method);

        answer.then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRONT_END))
                .header("Access-Control-Allow-Credentials", not("true"));
        assertThat(listed(answer, "Access-Control-Allow-Methods")).contains(method);
        assertThat(listed(answer, "Access-Control-Allow-Headers"))
                .contains(
                        "Authorization",
                        "Content-Type",
                        "Accept-Language",
                        "If-Match",
                        "If-None-Match",
                        "Idempotency-Key",
                        "traceparent",
                        "tracestate");
    }

    @Test
    void showsAFrontEndTheHeadersItNeeds() {
        var answer = given().header("Origin", FRONT_END).get("/things");

        answer.then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRONT_END))
                .header("Vary", containsString("Origin"));
        assertThat(listed(answer, "Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "Retry-After", "Content-Language");
    }

    @Test
    void showsRefusalsToAFrontEndToo() {
        given().header("Origin", FRONT_END)
                .auth()
                .oauth2("made.up.token")
                .get("/things/me")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(FRONT_END));
    }

    @Test
    void refusesWhatComesFromElsewhere() {
        preflight("https://elsewhere.example", "GET")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", "https://elsewhere.example")
                .get("/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static Response preflight(String origin, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/things");
    }

    private static List<String> listed(Response answer, String header) {
        return Stream.of(answer.header(header).split(",", -1))
                .map(String::strip)
                .toList();
    }
}
