package cn.practice.reporting.figure.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Grain;
import cn.practice.reporting.query.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GroupingTest {

    private static final Filter FILTER = Filter.in(new Period(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 5, 20)));

    @Test
    void readsTimesAndDimensionsEachOnce() {
        assertThat(Grouping.parse("month,ownerSite"))
                .containsExactly(new Grouping.ByMonth(), new Grouping.By(Dimension.OWNER_SITE));
        assertThat(Grouping.parse(null)).isEmpty();
        assertThatThrownBy(() -> Grouping.parse("day,month,site,kind")).isInstanceOf(Refusals.GroupingUnknown.class);
        assertThatThrownBy(() -> Grouping.parse("month,month")).isInstanceOf(Refusals.GroupingUnknown.class);
        assertThatThrownBy(() -> Grouping.parse("owner_site")).isInstanceOf(Refusals.GroupingUnknown.class);
    }

    @Test
    void narrowsAMonthToTheDaysWithinThePeriod() {
        assertThat(new Grouping.ByMonth().narrow(FILTER, "2026-03").period())
                .isEqualTo(new Period(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 31)));
        assertThat(new Grouping.ByDay().narrow(FILTER, "2026-04-01").period())
                .isEqualTo(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1)));
    }

    @Test
    void asksForNoLongerTimeThanItDividesBy() {
        assertThat(new Grouping.ByDay().coarsest()).isEqualTo(Grain.DAY);
        assertThat(new Grouping.ByMonth().coarsest()).isEqualTo(Grain.MONTH);
        assertThat(new Grouping.By(Dimension.TEAM).coarsest()).isEqualTo(Grain.YEAR);
    }
}
