package cn.practice.reporting.figure.briefing;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.held;
import static cn.practice.reporting.Told.reach;
import static cn.practice.reporting.Told.siteClosed;
import static cn.practice.reporting.Told.siteOpened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.time.CivilTime;
import cn.practice.reporting.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year far back belongs to this test alone: the sentence speaks of the whole district. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class BriefingFlowTest {

    private static final String TALK = "THEORY_TALK";
    private static final String YEAR = "from=1950-01-01&to=1950-12-31";
    private static final LocalDate DAY = LocalDate.of(1950, 6, 1);

    @Inject
    CivilTime time;

    @Test
    void composesTheSentenceOfTheArticleFromLiveFiguresThatLeadToTheirFacts() {
        // given
        var district = "B-" + Ids.next().toString().substring(24);
        var told = new ArrayList<Told>();
        told.add(siteOpened(district, "所", "INSTITUTE", null));
        for (int i = 0; i < 39; i++) {
            told.add(siteOpened(district + "." + i, "站" + i, "STATION", district));
        }
        told.add(siteOpened(district + ".p", "点", "POINT", district + ".0"));
        told.add(siteOpened(district + ".gap", "空白站", "STATION", district));
        told.add(siteOpened(district + ".closed", "已撤站", "STATION", district));
        told.add(siteClosed(district + ".closed"));
        told.add(held(Ids.next(), district + ".p", TALK, DAY));
        told.add(held(Ids.next(), district + ".closed", TALK, DAY));
        told.add(held(Ids.next(), district + ".gap", "CARING_AID", DAY));
        told.add(held(Ids.next(), district + ".gap", TALK, DAY.minusYears(1)));
        for (int i = 0; i < 101; i++) {
            told.add(held(Ids.next(), district + "." + (1 + i % 38), TALK, DAY.plusDays(i)));
        }
        for (int i = 0; i < 53; i++) {
            told.add(Told.lecturer(district + ".1", DAY.minusYears(2)));
        }
        told.add(reach(Ids.next(), district + ".1", TALK, DAY, "VILLAGE", 50_000));
        told.add(reach(Ids.next(), district + ".1", TALK, DAY, "AGENCY", 6));
        told.add(reach(Ids.next(), district + ".1", TALK, DAY, "RESIDENT_UNIT", 4));
        told.add(reach(Ids.next(), district + ".1", TALK, DAY, "ENTERPRISE", 2));
        told.add(reach(Ids.next(), district + ".1", "CARING_AID", DAY, "ENTERPRISE", 900));
        Told.tell(told);
        // when
        eventually(() ->
                assertThat(read("/facts?site=" + district).getInt("count")).isEqualTo(told.size() - 44));
        var rounded = open("/briefing?" + YEAR);
        var exact = open("/briefing?style=exact&" + YEAR);
        var english = open("/briefing?lang=en&" + YEAR);
        // then
        assertThat(rounded.getString("sentence"))
                .isEqualTo("截至1950年12月31日，开发区已拥有53名宣讲志愿者，1950年1月1日至1950年12月31日，组织开展多种形式理论宣讲百余次，"
                        + "覆盖全区39个村（社区）、机关部门、驻区部门、企业等5万余人。");
        assertThat(exact.getString("sentence")).contains("理论宣讲103次", "等50012人");
        assertThat(english.getString("sentence"))
                .isEqualTo("As of 31 December 1950, the development zone has 53 lecture volunteers;"
                        + " from 1 January 1950 to 31 December 1950 it held over 100 theory talks in many forms,"
                        + " covering 39 villages (communities), agencies, resident units, enterprises"
                        + " and reaching an audience of over 50,000.");
        List<Map<String, Object>> figures = exact.getList("figures");
        assertThat(figures)
                .extracting("name", "value", "by")
                .containsExactly(
                        tuple("lecturers", 53, "sum"),
                        tuple("talks", 103, "sum"),
                        tuple("sites", 39, "distinct site"),
                        tuple("reach", 50_012, "sum"));
        for (var figure : figures) {
            var facts = read((String) figure.get("facts"));
            assertThat(facts.getInt("sum".equals(figure.get("by")) ? "sum" : "sites"))
                    .isEqualTo(figure.get("value"));
        }
        coverageSaysWhereTheGapsAre(district);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/briefing", "/coverage"})
    void refusesAPeriodThatLiesAhead(String path) {
        var year = time.today().getYear() + 1;
        var period = "?from=" + year + "-01-01&to=" + year + "-12-31";
        given().get(path + period)
                .then()
                .statusCode(400)
                .body("code", equalTo("PERIOD_AHEAD"))
                .body("parameter", equalTo("from"))
                .body("detail", startsWith("时间段从 " + year + "年1月1日 开始，这一天还没有到"));
        given().header("Accept-Language", "en")
                .get(path + period)
                .then()
                .body("detail", startsWith("The period begins on 1 Jan " + year + ", and nothing in it has taken"));
        given().get(path + "?to=" + (year + 2) + "-12-31").then().body("parameter", equalTo("to"));
    }

    @Test
    void tellsOfAPeriodThatHasNotEndedUpToToday() {
        var today = time.today();
        var period = "from=" + today + "&to=" + today.plusYears(1);
        assertThat(open("/briefing?" + period).getString("sentence"))
                .startsWith("截至" + Language.CHINESE.day(today) + "，")
                .contains(Language.CHINESE.day(today) + "至" + Language.CHINESE.day(today) + "，");
        assertThat(open("/briefing?lang=en&" + period).getString("sentence"))
                .startsWith("As of " + Language.ENGLISH.day(today) + ", ");
        for (var path : List.of("/briefing?", "/coverage?")) {
            assertThat(open(path + period).getString("to")).isEqualTo(today.toString());
        }
    }

    private static void coverageSaysWhereTheGapsAre(String district) {
        var coverage = open("/coverage?kind=THEORY_TALK&" + YEAR);
        assertThat(coverage.getInt("covered")).isEqualTo(39);
        assertThat(coverage.getInt("stations"))
                .isEqualTo(39 + coverage.getList("gaps").size());
        List<Map<String, Object>> gaps = coverage.getList("gaps");
        assertThat(gaps)
                .contains(Map.of("siteCode", district + ".gap", "name", "空白站", "lastDay", "1949-06-01"))
                .noneMatch(gap -> (district + ".closed").equals(gap.get("siteCode")));
        assertThat(new HashSet<>(coverage.getList("audiences.audience"))).hasSize(5);
        assertThat(coverage.getInt("audiences.find { it.audience == 'ENTERPRISE' }.persons"))
                .isEqualTo(2);
        var sessions = read(coverage.getString("facts"));
        assertThat(sessions.getInt("sites")).isEqualTo(39);
        assertThat(sessions.getString("items.find { it.siteCode == '" + district + ".p' }.station"))
                .isEqualTo(district + ".0");
    }

    private static JsonPath open(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }
}
