package cn.practice.volunteer;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.approved;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.Person.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.embedded.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, the answer is a problem with a code, never a fault. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class BadInputTest {

    static Stream<Arguments> fields() {
        return Stream.of(
                Arguments.of("name", ""),
                Arguments.of("name", " "),
                Arguments.of("name", 7),
                Arguments.of("name", "😀"),
                Arguments.of("name", "a" + (char) 0 + "b"),
                Arguments.of("name", "字".repeat(10_000)),
                Arguments.of("name", "line\nbreak"),
                Arguments.of("sex", "X"),
                Arguments.of("sex", 0),
                Arguments.of("birthDate", "yesterday"),
                Arguments.of("birthDate", "2999-01-01"),
                Arguments.of("birthDate", "0001-01-01"),
                Arguments.of("birthDate", "+999999999-01-01"),
                Arguments.of("documentType", "LIBRARY_CARD"),
                Arguments.of("documentNumber", 321181199005170011L),
                Arguments.of("documentNumber", "1".repeat(10_000)),
                Arguments.of("documentNumber", "'; drop table volunteer; --"),
                Arguments.of("residenceArea", "x".repeat(201)),
                Arguments.of("phone", "110"),
                Arguments.of("phone", List.of("13800000000")),
                Arguments.of("skills", "singing"),
                Arguments.of("skills", Arrays.asList("a", null)),
                Arguments.of("skills", Collections.nCopies(21, "a")),
                Arguments.of("serviceCategories", List.of("not a code")),
                Arguments.of("serviceCategories", List.of("SPACE_TRAVEL")),
                Arguments.of("serviceCategories", List.of("theory_talk")),
                Arguments.of("serviceCategories", List.of(0)),
                Arguments.of("serviceCategories", Arrays.asList("CULTURE", null)),
                Arguments.of("siteCode", "12"),
                Arguments.of("siteCode", Map.of("code", "x")),
                Arguments.of("number", "V00000001"),
                Arguments.of("status", "APPROVED"),
                Arguments.of("document", "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void refusesARegistrationWithABadField(String field, Object value) {
        var person = aPerson(station());
        var form = person.form();
        form.put(field, value);

        isProblem(as(person.token()).body(form).post("/volunteers"));
        isProblem(as(ADMIN).body(form).post("/enrolments"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "sex",
                "birthDate",
                "documentType",
                "documentNumber",
                "residenceArea",
                "phone",
                "siteCode"
            })
    void refusesARegistrationWithoutAField(String field) {
        var person = aPerson(station());
        var form = person.form();
        form.remove(field);

        isProblem(as(person.token()).body(form).post("/volunteers"));
        isProblem(as(ADMIN).body(form).post("/enrolments"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 格式不正确", "en, has the wrong form"})
    void saysWithoutARegularExpressionThatAFormIsWrong(String language, String message) {
        var person = aPerson(station());
        var form = person.form();
        form.put("siteCode", "not a code");

        given().auth()
                .oauth2(person.token())
                .header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(form)
                .post("/volunteers")
                .then()
                .statusCode(400)
                .body("violations.message", hasItem(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{} {}", "\"text\"", "{\"name\":\"a\"}"})
    void refusesABodyThatIsNoRequest(String body) {
        for (String path :
                List.of("/volunteers", "/enrolments", "/sites", "/venues", "/teams", "/memberships", "/appointments")) {
            isProblem(as(ADMIN).body(body).post(path));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/volunteers/not-a-uuid",
                "/volunteers/%F0%9F%98%80",
                "/volunteers?id=x",
                "/volunteers?status=GONE",
                "/volunteers?limit=0",
                "/volunteers?limit=201",
                "/volunteers?limit=many",
                "/volunteers?cursor=%21%21",
                "/volunteers?cursor=bm90LWEtdXVpZA",
                "/volunteers/01a21546-af19-7fe8-8179-d525bbe57b69/changes",
                "/volunteers/01a21546-af19-7fe8-8179-d525bbe57b69/guardian-consent",
                "/claims?state=GONE",
                "/claims?cursor=eA",
                "/claims/01a21546-af19-7fe8-8179-d525bbe57b69",
                "/sites/none",
                "/sites?level=PALACE",
                "/sites?cursor=bm%00",
                "/teams/00000000-0000-0000-0000-000000000000",
                "/teams?type=CHOIR",
                "/venues/00000000-0000-0000-0000-000000000000",
                "/venues/x",
                "/memberships",
                "/memberships?volunteer=x",
                "/memberships?team=x",
                "/appointments?subject=x",
                "/audit-trail?act=NAP",
                "/audit-trail?cursor=eA",
                "/nothing-here"
            })
    void refusesABadAddress(String path) {
        isProblem(given().urlEncodingEnabled(false).auth().oauth2(ADMIN).get(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/volunteers?id=1-1-1-1-1, id",
        "/volunteers?status=GONE, status",
        "/volunteers?skill=lecturer, skill",
        "/volunteers?name=a, name",
        "/volunteers?q=---, q",
        "/volunteers?team=x, team",
        "/volunteers?ageClass=OLD, ageClass",
        "/volunteers?id=01a21546-af19-7fe8-8179-d525bbe57b69&q=a, q",
        "/volunteers?id=01a21546-af19-7fe8-8179-d525bbe57b69&order=name, order",
        "/volunteers?id=01a21546-af19-7fe8-8179-d525bbe57b69&site=321181002001, site",
        "/volunteers?id=01a21546-af19-7fe8-8179-d525bbe57b69&status=PENDING, status",
        "/volunteers?id=01a21546-af19-7fe8-8179-d525bbe57b69&skill=LECTURER, skill",
        "/volunteers?id=01a21546-af19-7fe8-8179-d525bbe57b69&cursor=eA, cursor",
        "/sites?q=a, q",
        "/sites?level=PALACE, level",
        "/teams?category=CHOIR, category",
        "/teams?type=CHOIR, type",
        "/teams?namesakes=yes, namesakes",
        "/venues?q=a, q",
        "/venues?site=321181002001&site=321181002002, site",
        "/me?volunteer=me, volunteer",
        "/memberships?team=x, team",
        "/memberships?volunteer=you, volunteer",
        "/memberships?volunteer=1-1-1-1-1, volunteer",
        "/memberships?volunteer=me&state=OVER, state",
        "/memberships?volunteer=me&q=a, q",
        "/appointments?subject=x, subject",
        "/appointments?team=x, team",
        "/appointments?volunteer=x, volunteer",
        "/appointments?q=a, q",
        "/audit-trail?act=NAP, act",
        "/audit-trail?actor=x, actor",
        "/audit-trail?from=2026-01-02, from"
    })
    void namesTheParameterThatIsNotRead(String path, String parameter) {
        as(ADMIN)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource({
        "/sites?parent=999999999999, 999999999999",
        "/teams?site=999999999999, 999999999999",
        "/venues?site=999999999999, 999999999999",
        "/volunteers?site=999999999999, 999999999999",
        "/appointments?site=999999999999, 999999999999",
        "/appointments?subject=me&site=999999999999, 999999999999",
        "/appointments?team=0190a000-0000-7000-8000-000000000000, 0190a000-0000-7000-8000-000000000000",
        "/appointments?subject=me&team=0190a000-0000-7000-8000-000000000000, 0190a000-0000-7000-8000-000000000000"
    })
    void listsNothingOfWhatDoesNotExist(String path, String value) {
        as(ADMIN)
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"))
                .body("detail", containsString(value));
    }

    @ParameterizedTest
    @CsvSource({
        "/sites?parent=1, parent",
        "/venues?site=x, site",
        "/teams?site=1, site",
        "/volunteers?site=１２３４５６７８９０１２, site",
        "/appointments?site=321181, site",
        "/appointments?subject=me&site=x, site"
    })
    void refusesASiteThatNoCodeStandsFor(String path, String parameter) {
        as(ADMIN)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains(parameter));
    }

    @ParameterizedTest
    @CsvSource({"/volunteers/{id}/rejection, reasonCode", "/volunteers/{id}/suspension, reasonCode"})
    void keepsNothingOfADecisionThatAPutDoesNotSay(String path, String member) {
        var id = approved(aPerson(station()));

        for (var body : List.of("{}", "{\"" + member + "\":null}")) {
            as(ADMIN).body(body).put(path, id).then().statusCode(400).body("violations.field", contains(member));
        }
        as(ADMIN).get("/volunteers/{id}", id).then().body("status", equalTo("APPROVED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":null}", "{\"name\":\"\"}", "{\"name\":\"\u3000\"}"})
    void keepsNoNameThatAPutDoesNotSay(String body) {
        var station = station();

        as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/sites/" + station)
                .then()
                .statusCode(400)
                .body("violations.field", contains("name"));
        as(ADMIN).get("/sites/" + station).then().header("ETag", startsWith("\"1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims/{id}/settlement | {}",
                "claims/{id}/settlement | {'outcome':'BOTH','reasonCode':'SEEN'}",
                "claims/{id}/settlement | {'outcome':'SAME_PERSON','reasonCode':'saw them'}",
                "claims/{id}/settlement | {'outcome':'SAME_PERSON','reasonCode':'SEEN'}",
                "volunteers/{id}/guardian-consent | {}",
                "volunteers/{id}/guardian-consent | {'guardianName':'\uD83D\uDE00','relation':'PARENT','how':'PAPER','givenOn':'2026-01-02'}",
                "volunteers/{id}/guardian-consent | {'guardianName':'a','relation':'AUNT','how':'PAPER','givenOn':'2026-01-02'}",
                "volunteers/{id}/guardian-consent | {'guardianName':'a','relation':'PARENT','how':'PAPER','givenOn':'2026-1-2'}",
                "volunteers/{id}/guardian-consent | {'guardianName':'a','relation':'PARENT','how':'PAPER','givenOn':'2026-01-02','evidenceRef':'seen by many'}",
                "volunteers/{id}/guardian-consent | {'guardianName':'a','relation':'PARENT','how':'PAPER','givenOn':'2026-01-02'}",
                "volunteers/{id}/profile | {}",
                "volunteers/{id}/profile | {'residenceArea':'a','skills':[null],'serviceCategories':[],'siteCode':'321181002001'}",
                "volunteers/{id}/profile | {'residenceArea':'a','skills':[],'serviceCategories':[],'siteCode':'321181002001','name':'a'}",
                "volunteers/{id}/identity | {}",
                "volunteers/{id}/identity | {'name':'a','sex':'MALE','birthDate':'2999-01-01','reasonCode':'MISTYPED'}",
                "volunteers/{id}/identity | {'name':'a','sex':'MALE','birthDate':'1990-05-17','reasonCode':'MISTYPED','documentNumber':'1'}",
                "volunteers/{id}/registration | {}"
            })
    void refusesAChangeThatIsNone(String path, String body) {
        var unknown = "01a21546-af19-7fe8-8179-d525bbe57b69";

        isProblem(as(ADMIN)
                .header("If-Match", "\"1\"")
                .body(body.replace('\'', '"'))
                .put("/" + path.replace("{id}", unknown)));
        isProblem(as(ADMIN)
                .body("{\"reasonCode\":\"" + "X".repeat(10_000) + "\"}")
                .put("/" + path.replace("{id}", unknown)));
    }

    @Test
    void takesTwoHundredIdsAndNoMore() {
        assertThat(as(ADMIN).get("/volunteers?" + ids(200)).statusCode()).isEqualTo(200);
        isProblem(as(ADMIN).get("/volunteers?" + ids(201)));
    }

    private static String ids(int count) {
        return Stream.generate(() -> "id=" + UUID.randomUUID()).limit(count).collect(Collectors.joining("&"));
    }

    @Test
    void refusesABodyBeyondTheBound() {
        var response =
                as(ADMIN).body("{\"name\":\"" + "x".repeat(100_000) + "\"}").post("/teams");

        isProblem(response);
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void refusesAnExpiredOrForgedToken() {
        assertThat(as(Tokens.expired(UUID.randomUUID(), "district-admin"))
                        .get("/volunteers")
                        .statusCode())
                .isEqualTo(401);
        assertThat(as(ADMIN + "x").get("/volunteers").statusCode()).isEqualTo(401);
        assertThat(as("nonsense").get("/volunteers").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesSomebodyElsesRecord() {
        var station = station();
        var other = aPerson(station);
        var id = registered(other);

        var response = as(aPerson(station).token()).get("/volunteers/" + id);

        isProblem(response);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.asString()).doesNotContain("测试甲", "13800000000", other.document(), "**");
    }

    @Test
    void refusesAReasonInFreeText() {
        var id = registered(aPerson(station()));

        isProblem(
                as(ADMIN).body(Map.of("reasonCode", "was rude to everybody")).put("/volunteers/" + id + "/rejection"));
    }

    private static void isProblem(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(400, 499);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).matches("[A-Z_]+");
        assertThat(response.jsonPath().getString("detail")).isNotBlank();
    }
}
