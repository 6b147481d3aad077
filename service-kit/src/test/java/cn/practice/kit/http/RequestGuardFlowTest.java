package cn.practice.kit.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class RequestGuardFlowTest {

    @ParameterizedTest(name = "GET {0} with token {1}")
    @CsvSource(
            nullValues = "none",
            value = {"/things, none", "/q/../things, none", "/things, junk", "/things, made.up.token"})
    void slowsDownWhoHasNoTokenAndLetsTheSignedInPass(String path, String token) {
        await().until(() -> ask("/things", null).statusCode() == 200);

        var refused = Stream.generate(() -> ask(path, token))
                .limit(5_000)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();

        refused.then().header("Retry-After", matchesPattern("[1-9]\\d*")).body("code", equalTo("TOO_MANY_REQUESTS"));
        ask("/things", Tokens.of(UUID.randomUUID())).then().statusCode(200);
        await().until(() -> ask("/things", null).statusCode() == 200);
    }

    @Test
    void refusesABadTokenEvenWhereNoneIsNeeded() {
        await().untilAsserted(() -> ask("/things", "junk")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("INVALID_TOKEN")));
    }

    @Test
    void takesNoTokenForOneThatWasVerifiedUnlessItIsTheVerySame() {
        var token = Tokens.of(UUID.randomUUID());
        ask("/things", token).then().statusCode(200);
        ask("/things", token).then().statusCode(200);
        int middleOfSignature = token.length() - 100;
        var forged = token.substring(0, middleOfSignature)
                + (token.charAt(middleOfSignature) == 'A' ? 'B' : 'A')
                + token.substring(middleOfSignature + 1);

        await().untilAsserted(
                        () -> ask("/things", forged).then().statusCode(401).body("code", equalTo("INVALID_TOKEN")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/nowhere", "/q/swagger-ui/", "/q/health/live"})
    void tellsABrowserToTakeAnAnswerForWhatItIsAndShowItInNoFrame(String path) {
        var answer = ask(path, Tokens.of(UUID.randomUUID()));

        answer.then().header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer");
        if (!path.startsWith("/q/health")) {
            answer.then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        }
    }

    @Test
    void takesNoTokenThatIsForSomethingElse() {
        var forTheClient = Tokens.signed(Map.of("aud", "practice-web"));
        var endless = Tokens.signed(Map.of("exp", 1e18));
        var oneGroup = Tokens.signed(Map.of("groups", "district-admin"));

        for (var token : List.of(forTheClient, endless, oneGroup, "..", "e30.e30.", "a.b.c.d")) {
            await().untilAsserted(
                            () -> ask("/things", token).then().statusCode(401).body("code", equalTo("INVALID_TOKEN")));
        }
    }

    @Test
    void takesNoTokenThatSomebodyElseMade() {
        var parts = Tokens.of(UUID.randomUUID(), "district-admin").split("\\.", -1);
        var early = Tokens.signed(Map.of("nbf", Instant.now().plusSeconds(3600).getEpochSecond()));
        var ofAnother = Tokens.signed(Map.of("iss", "https://elsewhere.example.org"));
        var unsigned = header("none") + "." + parts[1] + ".";
        var byAWord = header("HS256") + "." + parts[1] + "." + parts[2];
        var byAnotherKey = header("RS256") + "." + parts[1] + "." + parts[2];

        for (var token : List.of(early, ofAnother, unsigned, byAWord, byAnotherKey)) {
            await().untilAsserted(
                            () -> ask("/things", token).then().statusCode(401).body("code", equalTo("INVALID_TOKEN")));
        }
    }

    private static String header(String algorithm) {
        var json = "{\"alg\":\"%s\",\"kid\":\"other\",\"typ\":\"at+jwt\"}".formatted(algorithm);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/", "json, text"})
    void doesNothingForAnAnswerInWhatIsNoMediaType(String accept) {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()))
                .header("Accept", accept)
                .get("/things")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void neitherQuotesAValueNorNamesAClass() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()))
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body("{\"name\":\"a\",\"size\":\"321181199001011234\"}")
                .post("/things")
                .then()
                .statusCode(400)
                .body("field", equalTo("size"))
                .body("detail", not(containsString("321181199001011234")))
                .body("detail", not(containsString("java")))
                .body("detail", containsString("of the type and form in the API description"));
    }

    @Test
    void saysInChineseToo() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()))
                .contentType("application/json")
                .body("{\"name\":\"a\",\"size\":1,\"more\":2}")
                .post("/things")
                .then()
                .statusCode(400)
                .body("detail", equalTo("字段“more”不符合要求：接口说明中没有这个字段。请改正后重新提交。"));
    }

    @Test
    void saysWhatATextMustBeWithout() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()))
                .contentType("application/json")
                .body("{\"name\":\"a\\u202eb\",\"size\":1}")
                .post("/things")
                .then()
                .statusCode(400)
                .body("detail", equalTo("字段“name”不符合要求：不得含有控制符、改变书写方向的字符或不可见字符。请改正后重新提交。"));
    }

    private static Response ask(String path, @Nullable String token) {
        var request = given().urlEncodingEnabled(false);
        return token == null ? request.get(path) : request.auth().oauth2(token).get(path);
    }
}
