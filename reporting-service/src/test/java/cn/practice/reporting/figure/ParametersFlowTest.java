package cn.practice.reporting.figure;

import static cn.practice.reporting.Reports.ask;
import static org.hamcrest.Matchers.equalTo;

import cn.practice.embedded.Platform;
import cn.practice.kit.paging.Cursor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal names the parameter at fault. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class ParametersFlowTest {

    private static final String EVENT = "01912345-0000-7000-8000-000000000000";

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-02&to=2026-02-01, INVALID_PERIOD, from",
        "from=0001-01-01, INVALID_DAY, from",
        "to=0000-01-01, INVALID_DAY, to",
        "to=9999-12-31, INVALID_DAY, to",
        "from=2026-2-1, INVALID_DAY, from",
        "to=2026-02-01T00:00:00Z, INVALID_DAY, to",
    })
    void ofThePeriodOfEveryFigure(String query, String code, String parameter) {
        for (var path : List.of("/totals", "/totals/stream", "/facts", "/coverage", "/briefing", "/exceptions")) {
            refused(path + "?" + query, code, parameter);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/totals?groupBy=person, UNKNOWN_GROUPING, groupBy",
        "/totals?groupBy=Day, UNKNOWN_GROUPING, groupBy",
        "'/totals?groupBy=day,day', UNKNOWN_GROUPING, groupBy",
        "'/totals?groupBy=day,', UNKNOWN_GROUPING, groupBy",
        "'/totals/stream?groupBy=kind,kind', UNKNOWN_GROUPING, groupBy",
        "/totals?evidence=clocked, INVALID_FILTER, evidence",
        "/totals?audience=CHILDREN, INVALID_FILTER, audience",
        "/totals?channel=RADIO, INVALID_FILTER, channel",
        "/totals?kind=%E5%AE%A3%E8%AE%B2, INVALID_FILTER, kind",
        "/totals?form=a%20b, INVALID_FILTER, form",
        "/totals?campaign=1, INVALID_FILTER, campaign",
        "/totals?team=1-1-1-1-1, INVALID_FILTER, team",
        "/facts?measure=sessions, UNKNOWN_MEASURE, measure",
        "/facts?level=station, INVALID_FILTER, level",
        "/coverage?kind=a%20b, INVALID_FILTER, kind",
        "/facts?by=1, INVALID_PARAMETER, by",
        "/facts?madeBy=1-1-1-1-1, INVALID_PARAMETER, madeBy",
        "/facts?as=LEADER, INVALID_PARAMETER, as",
        "/facts?late=yes, INVALID_PARAMETER, late",
        "/facts?type=a%20b, INVALID_PARAMETER, type",
        "/facts?event=1, INVALID_PARAMETER, event",
        "/facts?recordedTo=2026-2-1, INVALID_PARAMETER, recordedTo",
        "/facts?recordedFrom=9999-01-01, INVALID_PARAMETER, recordedFrom",
        "/facts?recordedFrom=2026-02-02&recordedTo=2026-02-01, INVALID_PERIOD, from",
        "/exceptions?site=a%20b, INVALID_FILTER, site",
        "/exceptions/late-acts, INVALID_PARAMETER, kind",
        "/exceptions/LATE_ACTS?to=2026-2-1, INVALID_DAY, to",
        "/briefing?style=Exact, UNKNOWN_STYLE, style",
        "/briefing?lang=zh, UNKNOWN_LANGUAGE, lang",
    })
    void ofAValueThatCannotOccur(String path, String code, String parameter) {
        refused(path, code, parameter);
    }

    @ParameterizedTest
    @MethodSource("impossibleCursors")
    void refusesACursorThatNoListGaveOut(String path) {
        ask(path).then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
    }

    static Stream<String> impossibleCursors() {
        var good = Cursor.encode("2026-01-31", EVENT, 0);
        return Stream.of(
                "/facts?cursor=" + Cursor.encode("+999999999-12-31", EVENT, 0),
                "/facts?cursor=" + Cursor.encode("-0044-03-15", EVENT, 0),
                "/facts?cursor=" + Cursor.encode("2026-01-31", "1-1-1-1-1", 0),
                "/facts?cursor=" + Cursor.encode("2026-01-31", EVENT, "+1"),
                "/facts?cursor=" + Cursor.encode("2026-01-31", EVENT, "99999999999"),
                "/facts?cursor=" + good + "=",
                "/facts?cursor=" + Cursor.encode(EVENT),
                "/exceptions/LATE_ACTS?cursor=" + Cursor.encode("+1", "key"),
                "/exceptions/LATE_ACTS?cursor=" + Cursor.encode("one", "key"),
                "/exceptions/LATE_ACTS?cursor=" + good,
                "/audits?cursor=" + Cursor.encode("1-1-1-1-1"),
                "/audits?cursor=" + Cursor.encode(EVENT) + "=",
                "/audits?cursor=" + good);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, VALIDATION_FAILED",
        "limit=-1, VALIDATION_FAILED",
        "limit=201, VALIDATION_FAILED",
        "limit=99999999999, INVALID_PARAMETER",
        "limit=1.5, INVALID_PARAMETER",
        "limit=%20, INVALID_PARAMETER",
    })
    void refusesAPageOfAnImpossibleLength(String query, String code) {
        for (var path : List.of("/facts", "/audits", "/exceptions/LATE_ACTS")) {
            ask(path + "?" + query).then().statusCode(400).body("code", equalTo(code));
        }
    }

    private static void refused(String path, String code, String parameter) {
        ask(path).then().statusCode(400).body("code", equalTo(code)).body("parameter", equalTo(parameter));
    }
}
