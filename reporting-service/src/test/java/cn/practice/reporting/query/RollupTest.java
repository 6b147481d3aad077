package cn.practice.reporting.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RollupTest {

    private static final Rollup PLACE = Rollup.of("PLACE", Dimension.SITE, Dimension.OWNER_SITE);

    @Test
    void keepsItsDimensionsAndAlwaysTheEvidence() {
        assertThat(PLACE.keepsAll(Set.of(Dimension.OWNER_SITE, Dimension.EVIDENCE)))
                .isTrue();
        assertThat(PLACE.keepsAll(Set.of())).isTrue();
        assertThat(PLACE.keepsAll(Set.of(Dimension.SITE, Dimension.TEAM))).isFalse();
    }

    @Test
    void putsWhatItKeepsIntoTwoColumns() {
        var dimensions = new Dimensions("S", "O", "", "K", "", "C", "CLOCKED", "", "");
        assertThat(PLACE.value(0, dimensions)).isEqualTo("S");
        assertThat(PLACE.value(1, dimensions)).isEqualTo("O");
        assertThat(PLACE.expression(Dimension.OWNER_SITE)).isEqualTo("other");
        assertThat(PLACE.expression(Dimension.TEAM)).isEqualTo("''");
        var campaign = Rollup.of("CAMPAIGN", Dimension.CAMPAIGN);
        assertThat(campaign.value(0, dimensions)).isEqualTo("C");
        assertThat(campaign.value(1, dimensions)).isEmpty();
    }

    @Test
    void keepsTwoDimensionsAtMost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rollup.of("ALL", Dimension.SITE, Dimension.TEAM, Dimension.KIND));
    }
}
