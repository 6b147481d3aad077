package cn.practice.volunteer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitePlanTest {

    private static final Map<String, SiteLevel> OPEN = Map.of(
            "000000000001", SiteLevel.CENTER,
            "000000000002", SiteLevel.INSTITUTE,
            "000000000003", SiteLevel.STATION,
            "000000000004", SiteLevel.POINT);

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "CENTER, , true",
        "CENTER, 000000000001, false",
        "CENTER, 999999999999, false",
        "INSTITUTE, 000000000001, true",
        "INSTITUTE, 000000000002, false",
        "INSTITUTE, , false",
        "STATION, 000000000002, true",
        "STATION, 000000000001, false",
        "STATION, 999999999999, false",
        "POINT, 000000000003, true",
        "POINT, 000000000004, false",
        "POINT, , false"
    })
    void fitsUnderAnOpenSiteExactlyOneLevelAbove(SiteLevel level, @Nullable String parent, boolean fits) {
        assertThat(aPlan(level, parent).fits(code -> Optional.ofNullable(OPEN.get(code))))
                .isEqualTo(fits);
    }

    @Test
    void reopensOnlyWhereItStood() {
        var plan = aPlan(SiteLevel.STATION, "000000000002");
        var closed = new StandingSite(plan, false);

        assertThat(closed.reopensAs(new SitePlan(plan.code(), "新名", plan.level(), plan.parentCode(), SiteKind.TOWN)))
                .isTrue();
        assertThat(closed.reopensAs(aPlan(SiteLevel.STATION, "000000000009"))).isFalse();
        assertThat(closed.reopensAs(aPlan(SiteLevel.POINT, "000000000002"))).isFalse();
        assertThat(new StandingSite(plan, true).reopensAs(plan)).isFalse();
    }

    private static SitePlan aPlan(SiteLevel level, @Nullable String parent) {
        return new SitePlan("321181002001", "车站社区站", level, parent, SiteKind.COMMUNITY);
    }
}
