package cn.practice.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class RequestHistogramFlowTest {

    @Test
    void howLongRequestsTakeIsPublishedInSteps() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()))
                .get("/things")
                .then()
                .statusCode(200);

        var metrics = given().get("/q/metrics").asString();

        assertThat(metrics)
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0\\.5\"")
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"\\+Inf\"")
                .doesNotContainPattern("\nagroal.*_bucket|\njvm.*_bucket");
    }
}
