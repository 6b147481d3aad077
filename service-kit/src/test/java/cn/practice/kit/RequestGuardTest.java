package cn.practice.kit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class RequestGuardTest {

    @Test
    void slowsAnAnonymousClientDownAndLetsTheSignedInPass() {
        var refused = Stream.generate(() -> given().get("/things").then())
                .limit(5_000)
                .filter(answer -> answer.extract().statusCode() != 200)
                .findFirst()
                .orElseThrow();

        refused.statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("code", equalTo("TOO_MANY_REQUESTS"));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()))
                .get("/things")
                .then()
                .statusCode(200);
        await().until(() -> given().get("/things").statusCode() == 200);
    }
}
