package cn.practice.volunteer.person.registration;

import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.register;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.Person.aPerson;
import static cn.practice.volunteer.Person.bornOn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.District;
import cn.practice.volunteer.Person;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class RegistrationFlowTest {

    /** The year everybody here was born in, but not where an id or an instant happens to hold its digits. */
    private static final Pattern BIRTH_YEAR = Pattern.compile("(?<![0-9a-f.-])1990(?![0-9a-f]{4})");

    private final AgroalDataSource database;
    private final CivilTime time;

    @Inject
    RegistrationFlowTest(AgroalDataSource database, CivilTime time) {
        this.database = database;
        this.time = time;
    }

    @Test
    void registersAPersonAndMasksWhatOthersCouldUse() {
        var person = aPerson(station());

        register(person)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/volunteers/[0-9a-f-]{36}"))
                .body("number", matchesPattern("V[0-9]{8}"))
                .body("status", equalTo("PENDING"))
                .body("ageClass", equalTo("ADULT"))
                .body("documentNumber", matchesPattern("321\\*{11}[0-9X]{4}"))
                .body("phone", equalTo("138****0000"));
    }

    @Test
    void tellsOfTheRegistrationWithoutAnythingThatNamesThePerson() {
        var person = aPerson(station());

        var id = registered(person);

        var told = toldAbout(Topics.VOLUNTEERS, id, "VolunteerRegistered").getFirst();
        assertThat(told.key()).isEqualTo(id.toString());
        assertThat(told.json())
                .contains(person.subject().toString(), "ADULT")
                .doesNotContain(person.document(), "13800000000", "测试甲")
                .doesNotContainPattern(BIRTH_YEAR);
    }

    @Test
    void tellsUntilWhenAnAgeClassHoldsWithoutTheDayOfBirth() {
        var born = LocalDate.of(time.today().getYear() - 16, 3, 20);

        var id = registered(bornOn(station(), born));

        assertThat(toldAbout(Topics.VOLUNTEERS, id, "VolunteerRegistered")
                        .getFirst()
                        .json())
                .contains("\"ageClass\":\"MINOR\",\"classUntil\":\"" + (born.getYear() + 18) + "-04-01\"")
                .doesNotContain(born.toString());
    }

    @Test
    void keepsDocumentAndPhoneSealedInTheDatabase() throws SQLException {
        var person = aPerson(station());

        var id = registered(person);

        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select volunteer::text, sealed_document, sealed_phone,"
                        + " wrapped_key, document_hash from volunteer where id = ?")) {
            query.setObject(1, id);
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).doesNotContain(person.document(), "13800000000");
            for (int column = 2; column <= 5; column++) {
                assertThat(new String(row.getBytes(column), StandardCharsets.ISO_8859_1))
                        .doesNotContain(person.document())
                        .doesNotContain("13800000000");
            }
            assertThat(row.getBytes(4)).hasSize(12 + 32 + 16);
        }
    }

    @Test
    void refusesASecondRegistrationOfTheSameAccount() {
        var person = aPerson(station());
        registered(person);

        register(person.withDocument(aPerson("").document()))
                .then()
                .statusCode(409)
                .body("code", equalTo("ALREADY_REGISTERED"));
    }

    @ParameterizedTest
    @CsvSource({
        "documentNumber, 321181199005170011, NUMBER",
        "documentNumber, 12345, NUMBER",
        "birthDate, 1990-05-18, BIRTH_DATE",
        "sex, FEMALE, SEX"
    })
    void refusesADocumentNumberThatContradictsThePerson(String field, String value, String reason) {
        var person = aPerson(station());
        var form = person.form();
        form.put(field, value);

        as(person.token())
                .body(form)
                .post("/volunteers")
                .then()
                .statusCode(422)
                .body("code", equalTo("DOCUMENT_INVALID"))
                .body("reason", equalTo(reason))
                .body("detail", not(containsString(value)));
    }

    @Test
    void registersAPassportWithoutTheRulesOfTheResidentId() {
        var person = aPerson(station());
        var form = person.form();
        form.put("documentType", "PASSPORT");
        form.put("documentNumber", "E" + (System.nanoTime() % 100_000_000L + 100_000_000L));

        as(person.token())
                .body(form)
                .post("/volunteers")
                .then()
                .statusCode(201)
                .body("documentNumber", matchesPattern("E\\*+[0-9]{2}"));
    }

    @Test
    void tellsAgesApartByTheMonth() {
        var site = station();
        var today = time.today();
        var month = today.withDayOfMonth(1);

        register(bornOn(site, month.minusYears(18).minusDays(1)))
                .then()
                .statusCode(201)
                .body("ageClass", equalTo("ADULT"));
        register(bornOn(site, month.minusYears(18))).then().statusCode(201).body("ageClass", equalTo("MINOR"));
        register(bornOn(site, today.minusYears(14))).then().statusCode(201).body("ageClass", equalTo("UNDER_14"));
        register(bornOn(site, today.minusYears(14).plusDays(1)))
                .then()
                .statusCode(201)
                .body("ageClass", equalTo("UNDER_14"));
    }

    static Stream<Object> otherFormsOfADate() {
        return Stream.of(
                "2012-11-26T16:00:00.000Z",
                "2012-11-26T00:00:00+08:00",
                "2012-11-26 ",
                "2012-1-26",
                "+2012-11-26",
                "20121126",
                "2012-W48-1",
                "2012-02-30",
                "２０１２-11-26",
                20121126,
                1_353_888_000_000L,
                List.of(2012, 11, 26),
                Map.of("year", 2012, "month", 11, "day", 26),
                true,
                "");
    }

    @ParameterizedTest
    @MethodSource("otherFormsOfADate")
    void letsNobodyPassTheRulesOfAgeByTheFormOfTheirBirthDate(Object birthDate) {
        var person = aPerson(station());
        var form = passport(person);
        form.put("birthDate", birthDate);

        as(person.token()).body(form).post("/volunteers").then().statusCode(400).body("field", equalTo("birthDate"));
        as(person.token()).get("/volunteers/me").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽·买买提", "欧阳\uD840\uDC0B", "\uD883\uDEE4\uD840\uDC0B", "Jean-Luc O’Neill", "Zoë Müller"})
    void takesNamesAsPeopleHaveThem(String name) {
        var person = aPerson(station());
        var form = person.form();
        form.put("name", name);

        as(person.token()).body(form).post("/volunteers").then().statusCode(201).body("name", equalTo(name));
    }

    @Test
    void takesAPhoneOfAnotherCountry() {
        var person = aPerson(station());
        var form = person.form();
        form.put("phone", "+85291234567");

        as(person.token()).body(form).post("/volunteers").then().statusCode(201).body("phone", equalTo("+85*****4567"));
    }

    private static Map<String, Object> passport(Person person) {
        var form = person.form();
        form.put("documentType", "PASSPORT");
        form.put("documentNumber", "P" + person.document());
        return form;
    }

    @Test
    void keepsEachCategoryOnce() {
        var person = aPerson(station());
        var form = person.form();
        form.put("serviceCategories", List.of("CULTURE", "THEORY_TALK", "CULTURE"));

        as(person.token())
                .body(form)
                .post("/volunteers")
                .then()
                .statusCode(201)
                .body("serviceCategories", contains("CULTURE", "THEORY_TALK"));
    }

    @ParameterizedTest
    @CsvSource({"en, This account is not registered", "zh-CN, 该账号尚未注册"})
    void tellsSomebodyWhoAsksForThemselvesThatTheyAreNotRegistered(String language, String detail) {
        for (var path : List.of("/volunteers/me", "/memberships?volunteer=me")) {
            given().auth()
                    .oauth2(aPerson("").token())
                    .header("Accept-Language", language)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_REGISTERED"))
                    .body("detail", startsWith(detail));
        }
    }

    @Test
    void refusesAnUnknownSite() {
        register(aPerson(District.freshCode())).then().statusCode(422).body("code", equalTo("SITE_UNKNOWN"));
    }

    @Test
    void explainsARefusalInChinese() {
        var person = aPerson(station());
        registered(person);

        given().auth()
                .oauth2(person.token())
                .header("Accept-Language", "zh-CN")
                .contentType("application/json")
                .body(person.form())
                .post("/volunteers")
                .then()
                .statusCode(409)
                .body("title", equalTo("您已注册"))
                .body("code", equalTo("ALREADY_REGISTERED"));
    }
}
