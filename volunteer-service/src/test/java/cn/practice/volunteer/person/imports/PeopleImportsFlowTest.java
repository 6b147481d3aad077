package cn.practice.volunteer.person.imports;

import static cn.practice.volunteer.District.ADMIN;
import static cn.practice.volunteer.District.AUDITOR;
import static cn.practice.volunteer.District.as;
import static cn.practice.volunteer.District.freshCode;
import static cn.practice.volunteer.District.registered;
import static cn.practice.volunteer.District.staffOf;
import static cn.practice.volunteer.District.station;
import static cn.practice.volunteer.District.toldAbout;
import static cn.practice.volunteer.Person.aPerson;
import static cn.practice.volunteer.person.sheet.Xlsx.date;
import static cn.practice.volunteer.person.sheet.Xlsx.formula;
import static cn.practice.volunteer.person.sheet.Xlsx.number;
import static cn.practice.volunteer.person.sheet.Xlsx.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.Person;
import cn.practice.volunteer.person.sheet.Sheet;
import cn.practice.volunteer.person.sheet.Xlsx;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class PeopleImportsFlowTest {

    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEADINGS =
            Arrays.stream(Heading.values()).map(Heading::chinese).toList();

    private final Sql sql;

    @Inject
    PeopleImportsFlowTest(Sql sql) {
        this.sql = sql;
    }

    @Test
    void bringsInAllOfThreeHundredButTheThreeThatADryRunNames() {
        var station = station();
        var staff = staffOf(station);
        var lines = people(300, station).stream().map(Csv::line).collect(Collectors.toList());
        lines.set(10, lines.get(10).replaceFirst("[^,]+", ""));
        lines.set(150, lines.get(150).replace("1990-05-17", "1990-05-18"));
        lines.set(299, lines.get(0));
        var file = bytes(Csv.HEADINGS + String.join("", lines));

        send(staff, file, CSV, true)
                .statusCode(200)
                .body("rows", equalTo(300))
                .body("added", equalTo(297))
                .body("lines.line", contains(12, 152, 301))
                .body("lines.code", contains("LINE_MISSING", "LINE_DOCUMENT", "LINE_REPEATED"))
                .body("lines.field", contains("name", "documentNumber", "documentNumber"))
                .body("lines[2].detail", startsWith("Line 2 has the same document"));
        assertThat(people(station)).isZero();

        var id = send(staff, file, CSV, false)
                .statusCode(201)
                .header("Location", containsString("/volunteers/imports/"))
                .body("added", equalTo(297))
                .body("refused", equalTo(3))
                .body("state", equalTo("DONE"))
                .extract()
                .jsonPath()
                .getUUID("id");
        assertThat(people(station)).isEqualTo(297);
        as(staff).get("/volunteers?site=" + station).then().body("items.status", everyItem(equalTo("PENDING")));
        as(staff)
                .get("/volunteers/imports/" + id + "/refused?limit=2")
                .then()
                .statusCode(200)
                .body("items.line", contains(12, 152))
                .body("next", notNullValue());
    }

    @Test
    void answersTheSameImportForTheSameSheetAndBringsInNobodyTwice() {
        var station = station();
        var staff = staffOf(station);
        var people = people(3, station);
        var file = bytes(Csv.of(people.toArray(Person[]::new)));

        var first = id(send(staff, file, CSV, false).statusCode(201));
        var again = id(send(staff, file, CSV, false).statusCode(200).body("added", equalTo(3)));
        assertThat(again).isEqualTo(first);

        var more = bytes(Csv.of(people.toArray(Person[]::new)) + Csv.line(aPerson(station)));
        send(staff, more, CSV, false)
                .statusCode(201)
                .body("added", equalTo(1))
                .body("unchanged", equalTo(3))
                .body("lines", empty());
        assertThat(people(station)).isEqualTo(4);
    }

    @Test
    void leavesTheDecisionToSomebodyElseAndTellsOfEach() {
        var station = station();
        var staff = staffOf(station);
        var import_ = id(send(staff, bytes(Csv.of(aPerson(station))), CSV, false));
        var id = sql.list(
                        "select volunteer_id from people_import_line where import_id = ?",
                        row -> row.id("volunteer_id"),
                        import_)
                .getFirst();

        as(staff)
                .put("/volunteers/" + id + "/approval")
                .then()
                .statusCode(403)
                .body("code", equalTo("ENROLLED_BY_YOURSELF"));
        as(staffOf(station)).put("/volunteers/" + id + "/approval").then().statusCode(200);
        assertThat(toldAbout(Topics.VOLUNTEERS, id, "VolunteerApproved")
                        .getFirst()
                        .type())
                .isEqualTo("VolunteerEnrolled");
        as(AUDITOR)
                .get("/audit-trail?subject=" + id)
                .then()
                .body("items.act", contains("VOLUNTEER_APPROVED", "VOLUNTEER_IMPORTED"));
        as(AUDITOR).get("/audit-trail?subject=" + import_).then().body("items.act", contains("PEOPLE_IMPORTED"));
    }

    @Test
    void goesOnWhereAnImportStopped() {
        var station = station();
        var staff = staffOf(station);
        var file = bytes(Csv.of(people(450, station).toArray(Person[]::new)));
        sql.update("create or replace function stop_here() returns trigger language plpgsql as "
                + "$$ begin raise exception 'stopped'; end $$");
        sql.update("create trigger stop_here before insert on people_import_line for each row when (new.line > 401) "
                + "execute function stop_here()");
        try {
            send(staff, file, CSV, false).statusCode(500);
        } finally {
            sql.update("drop trigger stop_here on people_import_line");
        }
        var stopped = sql.list(
                        "select id from people_import where done_at is null and last_line = 401 order by id",
                        row -> row.id("id"))
                .getLast();
        assertThat(people(station)).isEqualTo(400);
        as(staff)
                .get("/volunteers/imports/" + stopped)
                .then()
                .body("state", equalTo("RUNNING"))
                .body("rows", equalTo(400));

        send(staff, file, CSV, false)
                .statusCode(200)
                .body("id", equalTo(stopped.toString()))
                .body("state", equalTo("DONE"))
                .body("added", equalTo(450));
        assertThat(people(station)).isEqualTo(450);
    }

    @Test
    void bringsInNobodyTwiceWhenTwoRequestsComeAtOnce() throws Exception {
        var station = station();
        var staff = staffOf(station);
        var file = bytes(Csv.of(people(600, station).toArray(Person[]::new)));
        Callable<UUID> sending = () -> id(send(staff, file, CSV, false));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var ids = threads.invokeAll(List.of(sending, sending));
            assertThat(ids.getFirst().get()).isEqualTo(ids.getLast().get());
        }
        assertThat(people(station)).isEqualTo(600);
    }

    @Test
    void bringsInThousandsAtOnce() {
        var station = station();
        var file = bytes(Csv.of(people(2_000, station).toArray(Person[]::new)));

        send(staffOf(station), file, CSV, false).statusCode(201).body("added", equalTo(2_000));
    }

    @Test
    void letsOneOfTwoSheetsWithTheSamePersonHoldTheDocumentAndTheOtherClaimIt() throws Exception {
        var station = station();
        var person = aPerson(station);
        var staff = List.of(staffOf(station), staffOf(station));
        var sendings = IntStream.range(0, 2)
                .<Callable<Integer>>mapToObj(i ->
                        () -> send(staff.get(i), bytes(Csv.of(person, aPerson(station))), CSV, false)
                                .statusCode(201)
                                .extract()
                                .path("added"))
                .toList();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var added = threads.invokeAll(sendings);
            assertThat(added.getFirst().get() + added.getLast().get()).isEqualTo(4);
        }
        assertThat(people(station)).isEqualTo(4);
        as(staffOf(station)).get("/claims?state=OPEN").then().body("items.kind", contains("DOCUMENT"));
    }

    @Test
    void readsASpreadsheetAsPeopleFillItIn() {
        var station = station();
        var staff = staffOf(station);
        var sheet = Xlsx.of(HEADINGS);
        Stream.of(date("33010"), number("33010"), number("19900517"), text("1990年5月17日"), text("1990/5/17"))
                .forEach(day -> {
                    var person = aPerson(station);
                    sheet.row(
                            text("阿依古丽·𠮷"),
                            sheet.shared("男"),
                            day,
                            text(""),
                            text(person.document().toLowerCase(Locale.ROOT)),
                            number("1.38E10"),
                            text("开发区"),
                            text("理论宣讲，CULTURE"),
                            text(""),
                            number(station));
                });

        send(staff, sheet.bytes(), XLSX, false)
                .statusCode(201)
                .body("lines", empty())
                .body("added", equalTo(5));
        as(staff)
                .get("/volunteers?site=" + station)
                .then()
                .body("items.name", everyItem(equalTo("阿依古丽·𠮷")))
                .body("items.birthDate", everyItem(equalTo("1990-05-17")))
                .body("items.phone", everyItem(equalTo("138****0000")))
                .body("items.serviceCategories", everyItem(contains("THEORY_TALK", "CULTURE")));
    }

    @Test
    void namesEachLineThatASpreadsheetHasSpoiled() {
        var station = station();
        var sheet = Xlsx.of(HEADINGS);
        sheet.row(cells(aPerson(station)));
        sheet.row(changed(cells(aPerson(station)), 0, formula("A1", "测试甲")));
        sheet.row(changed(cells(aPerson(station)), 4, number("321181199005170000")));
        sheet.row(changed(cells(aPerson(station)), 5, text("110")));
        sheet.row(Stream.concat(Arrays.stream(cells(aPerson(station))), Stream.of(text("x")))
                .toArray(String[]::new));
        sheet.row(changed(cells(aPerson(station)), 9, text(freshCode())));
        sheet.row(cells(aPerson(station())));
        sheet.row(changed(cells(aPerson(station)), 5, text("+852 9123 4567")));
        sheet.merging("A2:A2");

        send(staffOf(station), sheet.bytes(), XLSX, true)
                .statusCode(200)
                .body("added", equalTo(1))
                .body("lines.line", contains(2, 3, 4, 5, 6, 7, 8))
                .body(
                        "lines.code",
                        contains(
                                "LINE_MERGED",
                                "LINE_FORMULA",
                                "LINE_SHORTENED",
                                "LINE_VALUE",
                                "LINE_COLUMNS",
                                "LINE_SITE_FORBIDDEN",
                                "LINE_SITE_FORBIDDEN"))
                .body("lines[2].detail", containsString("Format the column as text"));
        send(ADMIN, bytes(Csv.of(aPerson(freshCode()))), CSV, true).body("lines.code", contains("LINE_SITE_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8"})
    void readsSeparatedValuesOfAnyEncodingThatSpreadsheetsWrite(String charset) {
        var station = station();
        var file = Csv.of(aPerson(station)).getBytes(Charset.forName(charset));

        send(staffOf(station), file, "text/csv; charset=" + charset, false)
                .statusCode(201)
                .body("added", equalTo(1));
        as(ADMIN).get("/volunteers?site=" + station).then().body("items.name", hasItem(startsWith("测试甲")));
    }

    @Test
    void takesTheSiteOfTheRequestForLinesThatNameNone() {
        var station = station();
        var file = bytes(Csv.of(aPerson(station)).replace(station, ""));

        send(staffOf(station), file, CSV, true).body("lines.code", contains("LINE_MISSING"));
        as(staffOf(station))
                .contentType(CSV)
                .body(file)
                .post("/volunteers/imports?site=" + station)
                .then()
                .statusCode(201)
                .body("added", equalTo(1));
    }

    @Test
    void claimsADocumentThatIsTakenAndSaysNothingOfIt() {
        var station = station();
        var known = aPerson(station);
        registered(known);

        send(staffOf(station), bytes(Csv.of(known, aPerson(station))), CSV, false)
                .statusCode(201)
                .body("added", equalTo(2))
                .body("lines", empty());
        as(staffOf(station)).get("/claims?state=OPEN").then().body("items.kind", contains("DOCUMENT"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, “姓名”未填写，请填写。", "en, Name is empty. Fill it in."})
    void saysInTheLanguageOfTheCallerWhatIsWrong(String language, String detail) {
        var station = station();

        given().auth()
                .oauth2(staffOf(station))
                .header("Accept-Language", language)
                .contentType(CSV)
                .body(bytes(Csv.of(aPerson(station)).replaceFirst("\n[^,]+", "\n")))
                .post("/volunteers/imports?dryRun=true")
                .then()
                .body("lines.detail", contains(detail));
    }

    @Test
    void keepsNothingOfWhatASheetSays() {
        var station = station();
        var person = aPerson(station);
        var id = id(send(staffOf(station), bytes(Csv.of(person)), CSV, false));

        var kept = sql.list(
                "select i::text || coalesce(l::text, '') as row from people_import i"
                        + " left join people_import_line l on l.import_id = i.id where i.id = ?",
                row -> row.text("row"),
                id);
        assertThat(kept).singleElement().asString().doesNotContain("测试甲", person.document(), "13800000000");
    }

    @Test
    void showsAnImportToWhoSentItAndToThoseAboveAlone() {
        var station = station();
        var id = id(send(staffOf(station), bytes(Csv.of(aPerson(station))), CSV, false));

        as(staffOf(station)).get("/volunteers/imports/" + id).then().statusCode(403);
        as(ADMIN).get("/volunteers/imports/" + id).then().statusCode(200).body("added", equalTo(1));
        as(ADMIN).get("/volunteers/imports/" + UUID.randomUUID()).then().statusCode(404);
        as(ADMIN).get("/volunteers/imports/" + id + "/refused?cursor=eA").then().statusCode(400);
    }

    @Test
    void refusesWhatIsNoSheetOfPeople() {
        send(ADMIN, bytes("姓名,姓名,星座\n"), CSV, false)
                .statusCode(422)
                .body("code", equalTo("SHEET_HEADINGS"))
                .body("missing", hasItem("证件号码"))
                .body("unknown", contains("姓名", "星座"));
        send(ADMIN, Xlsx.of(HEADINGS).with("xl/vbaProject.bin", "x").bytes(), XLSX, false)
                .statusCode(422)
                .body("code", equalTo("SHEET_WITH_MACROS"));
        send(ADMIN, bytes("a\n".repeat(1_000_000)), CSV, false).statusCode(422).body("code", equalTo("SHEET_TOO_LONG"));
        send(ADMIN, new byte[3 << 20], XLSX, false).statusCode(413);
        send(ADMIN, new byte[1], "application/vnd.ms-excel", false).statusCode(415);
        send(ADMIN, new byte[0], CSV, false).statusCode(422).body("code", equalTo("SHEET_EMPTY"));
    }

    @Test
    void givesATemplateThatIsRead() {
        for (var format : List.of("XLSX", "CSV")) {
            var file = as(ADMIN)
                    .get("/volunteers/imports/template?format=" + format)
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(file.contentType()).startsWith(format.equals("CSV") ? "text/csv" : XLSX);
            var sheet = Sheet.of(file.asByteArray());
            assertThat(sheet.headings().cells().stream().map(each -> each.text()))
                    .containsExactlyElementsOf(HEADINGS);
            sheet.each(line -> {
                throw new AssertionError("somebody is in it");
            });
        }
        assertThat(as(ADMIN)
                        .accept("text/csv")
                        .get("/volunteers/imports/template")
                        .contentType())
                .startsWith("text/csv");
        as(ADMIN).get("/volunteers/imports/template?format=PDF").then().statusCode(400);
    }

    private static String[] cells(Person person) {
        return Stream.of(Csv.line(person).strip().split(",", -1))
                .map(Xlsx::text)
                .toArray(String[]::new);
    }

    private static String[] changed(String[] cells, int place, String cell) {
        cells[place] = cell;
        return cells;
    }

    private static List<Person> people(int count, String site) {
        return IntStream.range(0, count).mapToObj(i -> aPerson(site)).toList();
    }

    private long people(String site) {
        return sql.find(
                        "select count(*) as people from volunteer where site_code = ?",
                        row -> row.count("people"),
                        site)
                .orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static UUID id(ValidatableResponse response) {
        return response.extract().jsonPath().getUUID("id");
    }

    private static ValidatableResponse send(String token, byte[] file, String type, boolean dryRun) {
        return as(token)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(XLSX, ContentType.BINARY)))
                .contentType(type)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post("/volunteers/imports")
                .then();
    }
}
