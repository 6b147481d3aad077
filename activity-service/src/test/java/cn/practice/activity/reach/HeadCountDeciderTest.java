package cn.practice.activity.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeadCountDeciderTest {

    private final HeadCountDecider decider = new HeadCountDecider(500, 50_000);

    @Test
    void letsOnePersonCountAsManyOnSiteAsCanBeSeen() {
        assertThat(decider.reasonToCheck(Channel.ON_SITE, 500, null, false)).isNull();
        assertThat(decider.reasonToCheck(Channel.ON_SITE, 501, null, false)).isEqualTo("OVER_500");
    }

    @Test
    void letsOnePersonReadMoreOnOtherChannelsAndAsksBeyondForTheSource() {
        assertThat(decider.reasonToCheck(Channel.LIVE, 50_000, null, false)).isNull();
        assertThat(decider.reasonToCheck(Channel.COLUMN, 50_001, "后台截图 3", false))
                .isEqualTo("OVER_50000");
        assertThatThrownBy(() -> decider.reasonToCheck(Channel.LIVE, 50_001, null, false))
                .hasMessage("SOURCE_REQUIRED");
        assertThatThrownBy(() -> decider.reasonToCheck(Channel.ON_DEMAND, 50_001, " ", false))
                .hasMessage("SOURCE_REQUIRED");
    }

    @Test
    void asksForACheckerOfWhatIsLateHoweverFew() {
        assertThat(decider.reasonToCheck(Channel.ON_SITE, 1, null, true)).isEqualTo("LATE");
        assertThat(decider.reasonToCheck(Channel.LIVE, 1, null, true)).isEqualTo("LATE");
        assertThat(decider.reasonToCheck(Channel.ON_SITE, 501, null, true)).isEqualTo("OVER_500");
    }

    @Test
    void knowsNumbersThatNobodyCouldSay() {
        assertThat(decider.reasonToCheck(Channel.ON_SITE, 5L * Integer.MAX_VALUE, null, false))
                .isEqualTo("OVER_500");
    }
}
