package cn.practice.reporting.figure;

import static cn.practice.reporting.Reports.ask;
import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.campaignLaunched;
import static cn.practice.reporting.Told.held;
import static cn.practice.reporting.Told.siteClosed;
import static cn.practice.reporting.Told.siteOpened;
import static cn.practice.reporting.Told.teamFormed;
import static cn.practice.reporting.Told.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class KnownValuesFlowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final String NOWHERE = "01912345-0000-7000-8000-000000000000";

    private final String site = "K-" + Ids.next().toString().substring(24);

    @ParameterizedTest
    @CsvSource({
        "site, 1",
        "site, 321181999999",
        "site, none",
        "atSite, 1",
        "ownerSite, 1",
        "team, " + NOWHERE,
        "campaign, " + NOWHERE,
        "kind, THEORY_TALKS",
        "form, PEOPLE"
    })
    void refusesWhatDoesNotExist(String parameter, String value) {
        for (var path : List.of("/totals", "/totals/stream", "/facts")) {
            ask(path + "?" + parameter + "=" + value)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"))
                    .body("parameter", equalTo(parameter))
                    .body("detail", containsString("（" + value + "）"));
        }
    }

    @Test
    void refusesTheCoverageOfAKindThatDoesNotExist() {
        given().header("Accept-Language", "en")
                .get("/coverage?kind=THEORY_TALKS")
                .then()
                .statusCode(404)
                .body("parameter", equalTo("kind"))
                .body("detail", containsString("There is no kind THEORY_TALKS."));
    }

    @Test
    void hasZerosForWhatExistsAndHasNoFiguresYet() {
        // given
        var team = Ids.next();
        var campaign = Ids.next();
        // when
        tell(siteOpened(site, "站", "STATION", null), teamFormed(team, site), campaignLaunched(campaign));
        // then
        for (var named : List.of("site=" + site, "atSite=" + site, "team=" + team, "campaign=" + campaign)) {
            eventually(() -> assertThat(read("/totals?" + named).getInt("total.sessions"))
                    .isZero());
        }
        // when
        tell(siteClosed(site));
        // then
        assertThat(read("/facts?site=" + site).getInt("count")).isZero();
    }

    @Test
    void knowsWhatFiguresAreCountedUnderBeforeAnythingElseIsToldOfIt() {
        tell(held(Ids.next(), site, "FIREWORKS" + site, DAY));
        for (var named : List.of("site=" + site, "ownerSite=" + site, "kind=FIREWORKS" + site)) {
            eventually(() -> assertThat(read("/totals?" + named).getInt("total.sessions"))
                    .isOne());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void knowsTheKindsAndFormsThatActivitiesCanHave(String parameterAndCode) {
        read("/totals?" + parameterAndCode);
    }

    /** Of the catalogue, which only migrations of activity-service change. */
    static Stream<String> kinds() {
        return migrations()
                .flatMap(text -> Stream.of(text.split(";", -1)))
                .map(String::strip)
                .flatMap(each -> each.startsWith("insert into kind_form")
                        ? rows(each, "form=", 2)
                        : each.startsWith("insert into kind ") ? rows(each, "kind=", 1) : Stream.empty());
    }

    private static Stream<String> rows(String insert, String parameter, int column) {
        return insert.lines()
                .skip(1)
                .map(row -> parameter
                        + row.strip()
                                .replaceFirst("^[(]", "")
                                .split(", ", -1)[column]
                                .replace("'", ""));
    }

    private static Stream<String> migrations() {
        try (var files = Files.list(Path.of("../activity-service/src/main/resources/db/migration"))) {
            return files.map(KnownValuesFlowTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
