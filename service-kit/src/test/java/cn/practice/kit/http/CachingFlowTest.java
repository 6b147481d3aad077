package cn.practice.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class CachingFlowTest {

    @ParameterizedTest(name = "GET {0} → {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "/things         | private, no-cache  | Authorization, Origin",
                "/things/kept    | public, max-age=60 | Origin",
                "/things/me      | private, no-store  | none",
                "/things/nowhere | private, no-store  | Accept-Language"
            })
    void saysWhoMayKeepAnAnswer(String path, String control, String vary) {
        var answer = given().auth().oauth2(Tokens.of(UUID.randomUUID())).get(path);

        answer.then().header("Cache-Control", equalTo(control)).header("Vary", equalTo(vary));
    }

    @Test
    void sendsAgainOnlyWhatChanged() {
        var tag = tag();

        given().header("If-None-Match", "\"other\", W/" + tag)
                .get("/things/counted")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("private, no-cache"))
                .body(emptyString());
        given().post("/things/counted").then().statusCode(200);
        given().header("If-None-Match", tag)
                .get("/things/counted")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"7-"));
        assertThat(tag()).isNotEqualTo(tag);
    }

    @Test
    void takesWhatWasReadForTheVersionThatIsEdited() {
        var read = tag();
        given().post("/things/counted").then().statusCode(200);

        edit(read, 200);
        edit("\"7\"", 200);
        edit("\"8\"", 412);
        edit(read.replace("7-", "8-"), 412);
        edit(" ", 428);
    }

    @Test
    void tagsNeitherWhatIsWrittenNorWhatNeedsAToken() {
        given().post("/things/counted").then().header("ETag", nullValue()).header("Cache-Control", nullValue());
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()))
                .get("/things/me")
                .then()
                .header("ETag", nullValue());
    }

    private static String tag() {
        return given().get("/things/counted").then().statusCode(200).extract().header("ETag");
    }

    private static void edit(String ifMatch, int status) {
        given().header("If-Match", ifMatch).put("/things/counted").then().statusCode(status);
    }
}
