package cn.practice.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Period MARCH = new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Test
    void addressesTheFactsItMeans() {
        var filter = new Filter(MARCH, "3211 81", Map.of(Dimension.SITE, "S", Dimension.KIND, "none"), true);
        assertThat(filter.factsLink(null))
                .isEqualTo("/facts?from=2026-03-01&to=2026-03-31&site=3211+81&level=STATION&atSite=S&kind=none");
        assertThat(Filter.in(new Period(null, null)).factsLink(null)).isEqualTo("/facts");
    }

    @Test
    void asksForTheSiteWhereverAPlaceIsMeant() {
        assertThat(Filter.in(MARCH).asked()).isEmpty();
        assertThat(Filter.in(MARCH).atStationsOnly().asked()).containsExactly(Dimension.SITE);
        assertThat(Filter.in(MARCH).with(Dimension.TEAM, "none").asked()).containsExactly(Dimension.TEAM);
    }

    @Test
    void replacesAValueThatIsGivenAgain() {
        var filter = Filter.in(MARCH).with(Dimension.KIND, "A").with(Dimension.KIND, "B");
        assertThat(filter.exact()).containsExactly(Map.entry(Dimension.KIND, "B"));
    }

    @Test
    void namesSitesAndATeam() {
        var team = UUID.randomUUID();
        var filter = new Filter(MARCH, "A", Map.of(Dimension.SITE, "B", Dimension.OWNER_SITE, "C"), false);
        assertThat(filter.sites()).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(filter.team()).isEmpty();
        assertThat(Filter.in(MARCH).with(Dimension.TEAM, team.toString()).team())
                .contains(team);
    }

    @Test
    void namesNobodyByNone() {
        var filter = Filter.in(MARCH).with(Dimension.OWNER_SITE, "none").with(Dimension.TEAM, "none");
        assertThat(filter.sites()).isEmpty();
        assertThat(filter.team()).isEmpty();
    }
}
