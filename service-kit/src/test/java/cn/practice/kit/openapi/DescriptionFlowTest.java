package cn.practice.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API description says of the things, which say little themselves. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class DescriptionFlowTest {

    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @ParameterizedTest(name = "{0} {1} → {2} {3}")
    @CsvSource({
        "get,  /things/of-site/{code}, 401, UNAUTHORIZED",
        "get,  /things/of-site/{code}, 403, FORBIDDEN",
        "post, /things/later,          503, BUSY",
        "post, /things,                400, INVALID_JSON INVALID_FIELD VALIDATION_FAILED",
        "get,  /things/{id},           400, INVALID_PARAMETER",
        "get,  /things/me,             401, UNAUTHORIZED INVALID_TOKEN"
    })
    void namesTheProblemsOfAnOperation(String method, String path, String status, String codes) {
        assertThat(codes(method, path, status)).containsExactlyInAnyOrder(codes.split(" "));
    }

    @Test
    void namesNoneThatAnOperationCannotMeet() {
        assertThat(description().getMap("paths.'/things/later'.post.responses"))
                .containsOnlyKeys("201", "503", "default");
    }

    @Test
    void saysWhatAnAnswerAlwaysHas() {
        assertThat(description().getList("components.schemas.Counted.required")).containsExactly("count");
        assertThat(description().getList("components.schemas.PageString.required"))
                .containsExactly("items");
    }

    @Test
    void saysHowToAskAgain() {
        var responses = "paths.'/things/counted'.get.responses.";
        assertThat(description().getMap(responses + "'200'.headers")).containsKey("ETag");
        assertThat(description().getMap(responses + "'304'")).isNotEmpty();
    }

    private static List<String> codes(String method, String path, String status) {
        var text = description().getString("paths.'%s'.%s.responses.'%s'.description".formatted(path, method, status));
        return CODE.matcher(text)
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
    }

    private static JsonPath description() {
        return given().get("/q/openapi?format=json").jsonPath();
    }
}
