package cn.practice.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.TestAppointments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class ProblemsFlowTest {

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"name":"a","size":1}                | 200 | -
            {"name":"😀","size":1}               | 200 | -
            {"name":"a","size":1,"more":2}       | 400 | INVALID_FIELD
            {"name":"a","size":"1"}              | 400 | INVALID_FIELD
            {"name":"a","size":1.5}              | 400 | INVALID_FIELD
            {"name":"a","size":null}             | 400 | INVALID_FIELD
            {"name":"a","size":99999999999}      | 400 | INVALID_FIELD
            {"name":1,"size":1}                  | 400 | INVALID_FIELD
            {"name":"a\\u0000b","size":1}        | 400 | INVALID_FIELD
            {"name":" ","size":1}                | 400 | VALIDATION_FAILED
            {"name":"a name of far too many characters","size":1} | 400 | VALIDATION_FAILED
            {"name":"a","size":1} trailing       | 400 | INVALID_JSON
            {"name":                             | 400 | INVALID_JSON
            []                                   | 400 | INVALID_JSON
            null                                 | 400 | INVALID_JSON
            ''                                   | 400 | INVALID_JSON
            """)
    void answersABodyWith(String body, int status, String code) {
        given().contentType("application/json")
                .body(body)
                .post("/things")
                .then()
                .statusCode(status)
                .body("code", code == null ? is((Object) null) : equalTo(code));
    }

    @ParameterizedTest(name = "GET {0} → {1} {2}")
    @CsvSource({
        "/nowhere, 404, NO_SUCH_PATH",
        "/things/not-a-uuid, 400, INVALID_PARAMETER",
        "/things/00000000-0000-7000-8000-000000000009, 404, NOT_FOUND",
        "/things?day=tomorrow, 400, INVALID_PARAMETER",
        "/things?limit=0, 400, VALIDATION_FAILED",
        "/things?limit=many, 400, INVALID_PARAMETER",
        "/things?cursor=!, 400, INVALID_CURSOR",
        "/things?cursor=%00, 400, INVALID_FIELD",
        "/things/me, 401, UNAUTHORIZED",
        "/things/of-site/10, 401, UNAUTHORIZED",
        "/things/fault, 500, INTERNAL"
    })
    void answersAnAddressWith(String path, int status, String code) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("title", notNullValue())
                .body("type", containsString("urn:practice:problem:"))
                .body("status", equalTo(status))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void speaksChineseUnlessEnglishIsPreferred() {
        given().get("/things/me").then().body("title", equalTo("请先登录")).header("Content-Language", "zh-CN");
        given().header("Accept-Language", "en-GB,zh;q=0.5")
                .get("/things/me")
                .then()
                .body("title", equalTo("Sign in first"))
                .body("code", equalTo("UNAUTHORIZED"));
        given().header("Accept-Language", ";;;").get("/things/me").then().statusCode(401);
    }

    @Test
    void refusesAMethodAndATypeThatAreNotServed() {
        given().delete("/things").then().statusCode(405).body("code", equalTo("METHOD_NOT_ALLOWED"));
        given().contentType("text/plain")
                .body("x")
                .post("/things")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void refusesABodyOverTheLimit() {
        given().contentType("application/json")
                .body("{\"name\":\"" + "x".repeat(70_000) + "\",\"size\":1}")
                .post("/things")
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void knowsWhoCalls() {
        var person = UUID.randomUUID();
        var me = given().auth()
                .oauth2(Tokens.of(person, "district-admin"))
                .get("/things/me")
                .then()
                .statusCode(200);
        assertThat(me.extract().jsonPath().getString("subject")).isEqualTo(person.toString());
        assertThat(me.extract().jsonPath().getBoolean("admin")).isTrue();
    }

    @Test
    void refusesATokenThatExpiredOrWasMadeUp() {
        for (var token : new String[] {Tokens.expired(UUID.randomUUID()), "made.up.token", "x".repeat(4000)}) {
            given().auth()
                    .oauth2(token)
                    .get("/things/me")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", "Bearer")
                    .body("code", equalTo("INVALID_TOKEN"));
        }
    }

    @ParameterizedTest(name = "{0} at {1} → {2}")
    @CsvSource({
        "volunteer, /things/audited, 403",
        "auditor, /things/audited, 200",
        "volunteer, /things/of-site/10, 403",
        "staff, /things/of-site/10, 200",
        "staff, /things/of-site/1001, 200",
        "staff, /things/of-site/20, 403",
        "leader, /things/of-site/20, 403",
        "admin, /things/of-site/20, 200",
        "leader, /things/of-team/00000000-0000-7000-8000-000000000003, 200",
        "leader, /things/of-team/00000000-0000-7000-8000-000000000004, 403",
        "staff, /things/of-team/00000000-0000-7000-8000-000000000003, 403",
        "auditor, /things/of-team/00000000-0000-7000-8000-000000000003, 403"
    })
    void letsEveryoneDoWhatHeIsAppointedTo(String role, String path, int status) {
        given().auth().oauth2(token(role)).get(path).then().statusCode(status);
    }

    private static String token(String role) {
        return switch (role) {
            case "staff" -> Tokens.of(TestAppointments.STAFF);
            case "leader" -> Tokens.of(TestAppointments.LEADER);
            case "admin" -> Tokens.of(UUID.randomUUID(), "district-admin");
            case "auditor" -> Tokens.of(UUID.randomUUID(), "auditor");
            default -> Tokens.of(UUID.randomUUID());
        };
    }

    @Test
    void isReadyWhenTheTopicsAreAsDeclared() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", org.hamcrest.Matchers.hasItem("topics"));
    }
}
