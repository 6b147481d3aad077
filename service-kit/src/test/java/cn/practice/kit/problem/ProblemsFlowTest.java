package cn.practice.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import cn.practice.kit.TestAppointments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"number":30,"number":30}                 | 400 | INVALID_JSON  | -
            {"story":"a","number":1,"story":"b"}      | 400 | INVALID_JSON  | -
            {"day":"2012-11-26"}                      | 200 | -             | -
            {"day":"2012-11-26T16:00:00.000Z"}        | 400 | INVALID_FIELD | day
            {"day":[2012,11,26]}                      | 400 | INVALID_FIELD | day
            {"day":15000}                             | 400 | INVALID_FIELD | day
            {"day":"2012-02-30"}                      | 400 | INVALID_FIELD | day
            {"day":"+12012-11-26"}                    | 400 | INVALID_FIELD | day
            {"day":""}                                | 400 | INVALID_FIELD | day
            {"at":"2026-11-26T16:00:00Z"}             | 200 | -             | -
            {"at":"2026-11-26T16:00:00.123456+08:00"} | 200 | -             | -
            {"at":1764144000}                         | 400 | INVALID_FIELD | at
            {"at":1764144000.5}                       | 400 | INVALID_FIELD | at
            {"at":"1764144000"}                       | 400 | INVALID_FIELD | at
            {"at":"2026-11-26T16:00:00"}              | 400 | INVALID_FIELD | at
            {"at":"2026-11-26 16:00:00Z"}             | 400 | INVALID_FIELD | at
            {"at":"2026-11-26T24:00:00Z"}             | 400 | INVALID_FIELD | at
            {"id":"1-1-1-1-1"}                        | 400 | INVALID_FIELD | id
            {"id":"AAAAAAAAAAAAAAAAAAAAAA=="}         | 400 | INVALID_FIELD | id
            {"colour":"RED"}                          | 200 | -             | -
            {"colour":"red"}                          | 400 | INVALID_FIELD | colour
            {"colour":""}                             | 400 | INVALID_FIELD | colour
            {"colour":0}                              | 400 | INVALID_FIELD | colour
            {"flag":"true"}                           | 400 | INVALID_FIELD | flag
            {"flag":1}                                | 400 | INVALID_FIELD | flag
            {"number":"30"}                           | 400 | INVALID_FIELD | number
            {"number":""}                             | 400 | INVALID_FIELD | number
            {"number":[30]}                           | 400 | INVALID_FIELD | number
            {"number":3e1}                            | 400 | INVALID_FIELD | number
            {"story":["a"]}                           | 400 | INVALID_FIELD | story
            {"story":true}                            | 400 | INVALID_FIELD | story
            {"story":"a\\ud800"}                      | 400 | INVALID_FIELD | story
            {"story":"a\\u202eb"}                     | 400 | INVALID_FIELD | story
            {"name":"a\\nb"}                          | 400 | INVALID_FIELD | name
            {"story":"a\\nb"}                         | 200 | -             | -
            {"name":"\u3000\u00a0"}                 | 400 | VALIDATION_FAILED | -
            {"name":"321181"}                         | 400 | VALIDATION_FAILED | -
            {"name":"a\\u200db"}                      | 400 | VALIDATION_FAILED | -
            """)
    void readsToTheLetter(String body, int status, String code, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/things/written")
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("field", equalTo(field));
    }

    @Test
    void keepsTextsInOneForm() {
        given().contentType("application/json")
                .body("{\"name\":\"\u3000Cafe\u0301  am  Eck \",\"story\":\"one\\r\\n\\n\\n\\ntwo \"}")
                .post("/things/written")
                .then()
                .body("name", equalTo("Caf\u00e9 am Eck"))
                .body("story", equalTo("one\n\ntwo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1"})
    void readsNoCharsetButUtf8(String charset) {
        var body = "{\"name\":\"caf\u00e9\"}".getBytes(Charset.forName(charset));

        written("application/json", body).statusCode(400).body("code", startsWith("INVALID_"));
        written("application/json; charset=" + charset, body)
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/merge-patch+json",
                "json",
                "*/*"
            })
    void readsNoTypeButJson(String type) {
        var body = "{\"number\":1}".getBytes(StandardCharsets.UTF_8);

        written(type, body).statusCode(415).body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        written("Application/JSON; charset=utf-8", body).statusCode(200);
    }

    private static ValidatableResponse written(String type, byte[] body) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .body(body)
                .put("/things/written")
                .then();
    }

    @ParameterizedTest(name = "GET {0} names {1}")
    @CsvSource({
        "/things?q=a, q",
        "/things?day=2026-01-01&day=2026-01-02, day",
        "/things?day=, day",
        "/things?day=2026-11-26T00:00:00Z, day",
        "/things?at=2026-11-26, at",
        "/things?colour=red, colour",
        "/things?limit=many, limit",
        "/things?limit=1&limit=2, limit",
        "/things?id=00000000-0000-7000-8000-000000000009&id=x, id",
        "/things/1-1-1-1-1, id",
        "/things/counted?x=1, x"
    })
    void namesTheParameterThatIsNotAcceptable(String path, String name) {
        given().get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("parameter", equalTo(name))
                .body("detail", containsString(name));
    }

    @Test
    void readsSeveralValuesWhereThereMayBeSeveral() {
        var id = "00000000-0000-7000-8000-000000000009";

        given().get("/things?id=" + id + "&id=" + id).then().statusCode(200);
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
    void refusesABodyThatDoesNotSayHowLongItIs() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/things"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))))
                    .build();

            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(411);
            assertThat(answer.body()).contains("LENGTH_REQUIRED");
        }
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
