package cn.practice.reporting.figure.totals;

import static cn.practice.reporting.Reports.ask;
import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.checkedIn;
import static cn.practice.reporting.Told.held;
import static cn.practice.reporting.Told.minutes;
import static cn.practice.reporting.Told.reach;
import static cn.practice.reporting.Told.signUp;
import static cn.practice.reporting.Told.siteOpened;
import static cn.practice.reporting.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.testing.Effort;
import cn.practice.reporting.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class TotalsFlowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void countsEachMeasureFromItsEvents() {
        // given
        var site = "T1-" + Ids.next().toString().substring(24);
        tell(
                held(Ids.next(), site, "CARING_AID", DAY),
                signUp("SignUpConfirmed", site, DAY, null),
                signUp("SignUpConfirmed", site, DAY, null),
                signUp("SignUpWaitlisted", site, DAY, null),
                signUp("SignUpPromoted", site, DAY, null),
                signUp("SignUpWithdrawn", site, DAY, "CONFIRMED"),
                signUp("SignUpWaitlisted", site, DAY, null),
                checkedIn(site, DAY, "SERVICE"),
                checkedIn(site, DAY, "AUDIENCE"),
                checkedIn(site, DAY, "SERVICE").with("\"pair\":2"),
                minutes("MinutesCredited", site, DAY, 90, "CLOCKED"),
                minutes("MinutesCredited", site, DAY, 7, "CLOCKED_LEADER"),
                minutes("MinutesCredited", site, DAY, 5, "CLOCKED_KIOSK"),
                minutes("MinutesCredited", site, DAY, 3, "CLOCKED_CODE"),
                minutes("MinutesCredited", site, DAY, 60, "SUPPLEMENTED"),
                minutes("MinutesReversed", site, DAY, 10, "SUPPLEMENTED"),
                minutes("MinutesReversed", site, DAY, 20, "SUPPLEMENTED").with("\"late\":true"),
                minutes("MinutesCredited", site, DAY, 15, "IMPORTED").with("\"late\":true"),
                reach(Ids.next(), site, "CARING_AID", DAY, "VILLAGE", 120),
                Told.lecturer(site, DAY));
        // when
        eventually(() -> assertThat(read("/totals?site=" + site).getMap("total"))
                // then
                .isEqualTo(Map.of(
                        "volunteers", 0,
                        "lecturers", 1,
                        "signUps", 2,
                        "waitlist", 1,
                        "sessions", 1,
                        "attendances", 1,
                        "identifiedReach", 1,
                        "reach", 120,
                        "serviceMinutes",
                                Map.of(
                                        "clocked", 105,
                                        "clockedCode", 3,
                                        "clockedKiosk", 5,
                                        "clockedLeader", 97,
                                        "supplemented", 30,
                                        "imported", 15),
                        "lateMinutes",
                                Map.of(
                                        "clocked", 0,
                                        "clockedCode", 0,
                                        "clockedKiosk", 0,
                                        "clockedLeader", 0,
                                        "supplemented", -20,
                                        "imported", 15))));
        var clocked = read("/totals?site=" + site + "&evidence=CLOCKED&groupBy=evidence");
        assertThat(clocked.getList("rows.key.evidence"))
                .containsExactly("CLOCKED_CODE", "CLOCKED_KIOSK", "CLOCKED_LEADER");
        assertThat(clocked.getInt("total.serviceMinutes.clocked")).isEqualTo(105);
        assertThat(read("/facts?site=" + site + "&evidence=CLOCKED&measure=SERVICE_MINUTES")
                        .getInt("sum"))
                .isEqualTo(105);
        assertThat(read("/facts?site=" + site + "&measure=LATE_MINUTES").getInt("sum"))
                .isEqualTo(-5);
    }

    @Test
    void countsEveryEventOnceHoweverOftenAndLateItIsTold() {
        // given
        var site = "T2-" + Ids.next().toString().substring(24);
        var told = new ArrayList<Told>();
        for (int i = 0; i < 40; i++) {
            told.add(minutes("MinutesCredited", site, DAY, i, "CLOCKED"));
            told.add(reach(Ids.next(), site, "CARING_AID", DAY, "SCHOOL", i));
        }
        var late = told.stream().filter(each -> each.key().hashCode() % 3 == 0).toList();
        var rest = new ArrayList<>(told);
        rest.removeAll(late);
        // when
        tell(rest);
        Collections.shuffle(rest, new Random(7));
        tell(rest);
        tell(late);
        tell(late);
        // then
        eventually(() -> {
            var total = read("/totals?site=" + site);
            assertThat(total.getInt("total.serviceMinutes.clocked")).isEqualTo(780);
            assertThat(total.getInt("total.reach")).isEqualTo(780);
        });
        assertThat(read("/facts?site=" + site).getInt("count")).isEqualTo(80);
    }

    @Test
    void coversTheSubtreeOfASiteAndOnlyTheSiteItself() {
        // given
        var institute = "T3-" + Ids.next().toString().substring(24);
        var station = institute + "-s";
        var point = institute + "-p";
        tell(
                siteOpened(point, "点", "POINT", station),
                siteOpened(station, "站", "STATION", institute),
                siteOpened(institute, "所", "INSTITUTE", null),
                held(Ids.next(), institute, "CARING_AID", DAY),
                held(Ids.next(), station, "CARING_AID", DAY),
                held(Ids.next(), point, "CARING_AID", DAY));
        // when
        eventually(() -> assertThat(read("/totals?site=" + institute).getInt("total.sessions"))
                .isEqualTo(3));
        // then
        assertThat(read("/totals?site=" + station).getInt("total.sessions")).isEqualTo(2);
        assertThat(read("/totals?atSite=" + institute).getInt("total.sessions")).isEqualTo(1);
    }

    @Test
    @Tag(Effort.TAG)
    void everyRowLeadsToFactsThatSumToIt() {
        // given
        var institute = "T4-" + Ids.next().toString().substring(24);
        var station = institute + "-s";
        tell(siteOpened(institute, "所", "INSTITUTE", null), siteOpened(station, "站", "STATION", institute));
        var random = Effort.chance();
        var told = new ArrayList<Told>();
        for (int i = 0; i < 300; i++) {
            told.add(random(random, random.nextBoolean() ? institute : station));
        }
        tell(told);
        eventually(() ->
                assertThat(read("/facts?site=" + institute).getInt("count")).isEqualTo(300));
        // when
        for (int i = 0; i < Effort.of(25); i++) {
            var query = "site=" + institute + randomFilter(random);
            var totals = read("/totals?" + query + "&groupBy=" + randomGrouping(random));
            // then
            assertThat(read(totals.getString("facts")).getMap("measures"))
                    .as(query)
                    .isEqualTo(totals.getMap("total"));
            List<Map<String, Object>> rows = totals.getList("rows");
            for (var row : rows) {
                assertThat(read((String) row.get("facts")).getMap("measures"))
                        .as("%s %s", query, row)
                        .isEqualTo(row.get("measures"));
            }
        }
    }

    @Test
    void pagesThroughAllFactsOfAFigure() {
        // given
        var site = "T5-" + Ids.next().toString().substring(24);
        for (int i = 1; i <= 5; i++) {
            tell(reach(Ids.next(), site, "CARING_AID", DAY.plusDays(i), "SCHOOL", i));
        }
        eventually(() -> assertThat(read("/facts?site=" + site).getInt("count")).isEqualTo(5));
        // when
        var amounts = new ArrayList<Integer>();
        JsonPath page = read("/facts?measure=REACH&limit=2&site=" + site);
        amounts.addAll(page.getList("items.amount", Integer.class));
        while (page.getString("next") != null) {
            page = read("/facts?measure=REACH&limit=2&site=" + site + "&cursor=" + page.getString("next"));
            amounts.addAll(page.getList("items.amount", Integer.class));
        }
        // then
        assertThat(amounts).containsExactly(1, 2, 3, 4, 5);
        assertThat(page.getInt("sum")).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/totals?from=2026-02-30 INVALID_DAY",
                "/totals?from=yesterday INVALID_DAY",
                "/totals?from=+999999999-01-01 INVALID_DAY",
                "/totals?from=2026-02-02&to=2026-02-01 INVALID_PERIOD",
                "/totals?groupBy=person UNKNOWN_GROUPING",
                "/totals?groupBy=day,month,site,kind UNKNOWN_GROUPING",
                "/totals?evidence=SWORN INVALID_FILTER",
                "/totals?team=7 INVALID_FILTER",
                "/totals?team= INVALID_PARAMETER",
                "/totals?kind=A&kind=B INVALID_PARAMETER",
                "/totals?sites=3 INVALID_PARAMETER",
                "/totals/stream?groupBy=person UNKNOWN_GROUPING",
                "/facts?measure=HOURS UNKNOWN_MEASURE",
                "/facts?level=TOWN INVALID_FILTER",
                "/facts?cursor=%21%21 INVALID_CURSOR",
                "/facts?cursor=YWJj INVALID_CURSOR",
                "/facts?limit=0 VALIDATION_FAILED",
                "/facts?limit=many INVALID_PARAMETER",
                "/coverage?to=2026-13-01 INVALID_DAY",
                "/coverage?kind=%27%3B-- INVALID_FILTER",
                "/coverage?site=1 INVALID_PARAMETER",
                "/briefing?lang=fr UNKNOWN_LANGUAGE",
                "/briefing?style=poetic UNKNOWN_STYLE",
                "/audits?cursor=YWJj INVALID_CURSOR",
                "/audits/7 INVALID_PARAMETER"
            })
    void refusesWhatMakesNoSense(String pathAndCode) {
        var parts = pathAndCode.split(" ", 2);
        ask(parts[0]).then().statusCode(400).body("code", equalTo(parts[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "kind", "from", "groupBy", "campaign"})
    void refusesTenThousandCharacters(String filter) {
        var status = ask("/totals?" + filter + "=" + "9".repeat(10_000)).statusCode();
        assertThat(status).isBetween(400, 499);
    }

    private static Told random(Random random, String site) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(120));
        return switch (random.nextInt(5)) {
            case 0 -> held(Ids.next(), site, pick(random, "CARING_AID", "EYE_CARE"), day);
            case 1 -> reach(Ids.next(), site, "CARING_AID", day, pick(random, "SCHOOL", "AGENCY"), random.nextInt(500));
            case 2 ->
                minutes(
                        "MinutesCredited",
                        site,
                        day,
                        random.nextInt(400),
                        pick(random, "CLOCKED", "CLOCKED_CODE", "IMPORTED"));
            case 3 -> minutes("MinutesReversed", site, day, random.nextInt(100), "CLOCKED");
            default -> signUp("SignUpWithdrawn", site, day, pick(random, "CONFIRMED", "WAITLISTED"));
        };
    }

    private static String randomFilter(Random random) {
        return pick(random, "", "&from=2026-02-10", "&to=2026-03-20", "&from=2026-02-03&to=2026-04-02")
                + pick(
                        random,
                        "",
                        "",
                        "&kind=CARING_AID",
                        "&evidence=CLOCKED",
                        "&evidence=CLOCKED_CODE",
                        "&audience=SCHOOL",
                        "&team=none");
    }

    private static String randomGrouping(Random random) {
        return pick(random, "day", "month", "site", "kind,evidence", "site,month,audience", "team,campaign,channel");
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
