package cn.practice.reporting.slice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.reporting.query.Dimension;
import cn.practice.reporting.query.Filter;
import cn.practice.reporting.query.Measure;
import cn.practice.reporting.query.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final Filter ALL = Filter.in(new Period(null, null));

    private static final Slice<String> LENDING = new Slice<>(
            "lending",
            List.of(Lent.values()),
            Set.of(Dimension.SITE, Dimension.KIND),
            List.of(),
            (type, body) -> type.equals("BookLent") ? type : null,
            event -> List.of());

    @Test
    void hasNothingUnderAValueOfWhatItIsNotDividedBy() {
        assertThat(LENDING.hasAnyOf(ALL.with(Dimension.KIND, "NOVEL"))).isTrue();
        assertThat(LENDING.hasAnyOf(ALL.with(Dimension.TEAM, Dimension.NONE))).isTrue();
        assertThat(LENDING.hasAnyOf(ALL.with(Dimension.AUDIENCE, "SCHOOL"))).isFalse();
    }

    @Test
    void describesTablesWithItsDimensionsAndMeasuresAlone() {
        var tables = new SliceTables(LENDING);
        assertThat(tables.totals())
                .isEqualTo("select day, site, kind, sum(books) as books from lending_total where generation = ?"
                        + " group by day, site, kind");
        assertThat(tables.dimensions()).startsWith("site as site, '' as owner_site, '' as team, kind as kind,");
        assertThat(tables.drop(7))
                .containsExactly("drop table if exists lending_total_7", "drop table if exists lending_rollup_7");
    }

    private enum Lent implements Measure {
        BOOKS
    }
}
