package cn.practice.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;

/** The service as its callers see it. */
public final class Reports {

    private static final String ADMIN = Tokens.of(UUID.randomUUID(), "district-admin");
    private static final String AUDITOR = Tokens.of(UUID.randomUUID(), "auditor");

    private Reports() {}

    /** The answer to an auditor, who sees everything. */
    public static Response ask(String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(AUDITOR).get(path);
    }

    /** The body of a good answer. */
    public static JsonPath read(String path) {
        return ask(path).then().statusCode(200).extract().jsonPath();
    }

    /** What the administrator starts. */
    public static Response post(String path, String json) {
        return given().auth()
                .oauth2(ADMIN)
                .contentType("application/json")
                .body(json)
                .post(path);
    }

    /** What the administrator sets. */
    public static Response put(String path) {
        return given().auth().oauth2(ADMIN).put(path);
    }

    /** Waits until what the log holds has become figures. */
    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
