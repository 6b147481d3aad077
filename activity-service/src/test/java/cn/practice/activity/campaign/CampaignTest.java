package cn.practice.activity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.campaign.CampaignEvent.CampaignLaunched;
import cn.practice.kit.problem.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final UUID ADMIN = UUID.randomUUID();

    @Test
    void tellsWhatItSays() {
        var campaign = launch(SPRING, SPRING.plusDays(30));

        assertThat(campaign.launched())
                .isEqualTo(new CampaignLaunched(campaign.id(), "我们的节日", 10, SPRING, SPRING.plusDays(30)));
        assertThat(campaign.view().id()).isEqualTo(campaign.id());
    }

    @Test
    void lastsAtLeastADayOfThisCentury() {
        assertThat(launch(SPRING, SPRING).view().toDay()).isEqualTo(SPRING);
        assertThatThrownBy(() -> launch(SPRING, SPRING.minusDays(1))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> launch(LocalDate.of(1999, 12, 31), SPRING)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> launch(SPRING, LocalDate.of(2100, 1, 2))).isInstanceOf(Invalid.class);
    }

    private static Campaign launch(LocalDate from, LocalDate to) {
        return Campaign.launch(new NewCampaign("我们的节日", 10, from, to), ADMIN, Instant.EPOCH);
    }
}
