package cn.practice.reporting.figure.facts;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.minutes;
import static cn.practice.reporting.Told.tell;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.reporting.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fact says who made it true, why and on what evidence. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class FactsFlowTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-05");
    private static final String CHECKER = Ids.next().toString();
    private static final String MAKER = Ids.next().toString();

    private final String site = "W-" + Ids.next().toString().substring(24);

    @Test
    void tellsMakerCheckerReasonAndEvidence() {
        tell(with("""
                "reasonCode":"FORGOTTEN","evidenceRef":"/supplements/7","evidenceDigest":"ab12",
                "madeBy":{"kind":"PERSON","subject":"%s","role":"TEAM_LEADER","teamId":"%s"},
                "by":{"kind":"PERSON","subject":"%s","role":"SITE_STAFF","siteCode":"321181001000"}""".formatted(MAKER, Ids.next(), CHECKER)));

        assertThat(told("by.subject")).isEqualTo(CHECKER);
        assertThat(told("by.role")).isEqualTo("SITE_STAFF");
        assertThat(told("by.siteCode")).isEqualTo("321181001000");
        assertThat(told("madeBy.subject")).isEqualTo(MAKER);
        assertThat(told("reasonCode")).isEqualTo("FORGOTTEN");
        assertThat(told("evidenceRef")).isEqualTo("/supplements/7");
        assertThat(told("evidenceDigest")).isEqualTo("ab12");
    }

    @Test
    void tellsByAsWhatItWasClocked() {
        tell(with("\"method\":\"LEADER\",\"by\":{\"kind\":\"KIOSK\",\"kiosk\":\"" + CHECKER + "\"}"));

        assertThat(told("method")).isEqualTo("LEADER");
        assertThat(told("by.kind")).isEqualTo("KIOSK");
        assertThat(told("by.kiosk")).isEqualTo(CHECKER);
    }

    @Test
    void tellsWhichTimeWasCreditedAndWhetherItWasLate() {
        tell(with("\"from\":\"2026-03-05T01:00:00Z\",\"to\":\"2026-03-05T01:30:00Z\",\"beforeApproval\":true"));

        assertThat(told("from")).isEqualTo("2026-03-05T01:00:00Z");
        assertThat(told("to")).isEqualTo("2026-03-05T01:30:00Z");
        assertThat(told("beforeApproval")).isEqualTo(true);
        assertThat(told("late")).isNull();
    }

    @Test
    void tellsNothingOfAnEventOfBefore() {
        tell(minutes("MinutesCredited", site, DAY, 30, "CLOCKED"));

        assertThat(told("")).isEqualTo(Map.of());
    }

    @Test
    void tellsNothingOfWhatNobodyCanRead() {
        tell(with("\"by\":7,\"reasonCode\":{}"));

        assertThat(told("")).isEqualTo(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=CHECKER",
                "as=SITE_STAFF",
                "madeBy=MAKER",
                "by=CHECKER&madeBy=MAKER&late=true",
                "late=true",
                "event=EVENT",
                "type=MinutesCredited&madeBy=MAKER",
                "recordedFrom=2026-11-02&recordedTo=2026-11-02",
            })
    void areFoundByWhatTheirEventTells(String query) {
        var told = with("""
                "late":true,"madeBy":{"kind":"PERSON","subject":"%s","role":"TEAM_LEADER"},
                "by":{"kind":"PERSON","subject":"%s","role":"SITE_STAFF"}""".formatted(MAKER, CHECKER)).at(Instant.parse("2026-11-01T16:00:00Z"));
        tell(
                told,
                with("\"by\":{\"kind\":\"PERSON\",\"subject\":\"" + MAKER + "\",\"role\":\"TEAM_LEADER\"}"),
                minutes("MinutesReversed", site, DAY, 30, "SUPPLEMENTED"));
        eventually(() -> assertThat(
                        read("/facts?measure=SERVICE_MINUTES&site=" + site).getInt("count"))
                .isEqualTo(3));

        var found = read("/facts?measure=SERVICE_MINUTES&site=" + site + "&"
                + query.replace("CHECKER", CHECKER)
                        .replace("MAKER", MAKER)
                        .replace("EVENT", told.id().toString()));

        assertThat(found.getList("items.eventId")).containsExactly(told.id().toString());
        assertThat(found.getInt("count")).isOne();
        assertThat(found.getInt("sum")).isEqualTo(30);
    }

    @Test
    void areFoundByWhatNobodySays() {
        tell(with("\"madeBy\":{\"kind\":\"PERSON\",\"subject\":\"" + MAKER + "\"}"), with("\"reasonCode\":\"NONE\""));
        eventually(() -> assertThat(read("/facts?site=" + site).getInt("count")).isEqualTo(2));

        assertThat(read("/facts?madeBy=none&site=" + site).getInt("count")).isOne();
        assertThat(read("/facts?by=none&site=" + site).getInt("count")).isEqualTo(2);
        assertThat(read("/facts?late=false&site=" + site).getInt("count")).isEqualTo(2);
    }

    @Test
    void areFoundByPersonAndActivity() {
        tell(
                minutes("MinutesCredited", site, DAY, 30, "IMPORTED"),
                minutes("MinutesCredited", site, DAY, 40, "IMPORTED"));
        eventually(() -> assertThat(read("/facts?site=" + site).getInt("count")).isEqualTo(2));
        var one = read("/facts?site=" + site);

        for (var id : List.of("volunteer", "activity")) {
            var found = read("/facts?" + id + "=" + one.getString("items[1]." + id + "Id"));
            assertThat(found.getList("items.eventId")).containsExactly(one.<Object>get("items[1].eventId"));
        }
    }

    /** Minutes of an event that tells this besides. */
    private Told with(String members) {
        return minutes("MinutesCredited", site, DAY, 30, "SUPPLEMENTED").with(members);
    }

    private Object told(String member) {
        eventually(() -> assertThat(read("/facts?site=" + site).getInt("count")).isEqualTo(1));
        return read("/facts?site=" + site).get("items[0].told" + (member.isEmpty() ? "" : "." + member));
    }
}
