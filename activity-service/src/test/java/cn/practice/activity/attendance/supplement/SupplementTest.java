package cn.practice.activity.attendance.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.credit.PersonTime.Taken;
import cn.practice.activity.checking.Decision;
import cn.practice.activity.plan.Period;
import cn.practice.kit.identity.By;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupplementTest {

    private static final UUID SHIFT = UUID.randomUUID();
    private static final UUID ANN = UUID.randomUUID();
    private static final Period FROM_NINE =
            new Period(Instant.parse("2026-03-05T01:00:00Z"), Instant.parse("2026-03-05T02:00:00Z"));
    private static final UUID MAKER = UUID.randomUUID();

    @Test
    void knowsWhetherItIsClaimedAgain() {
        var supplement = supplement(false);

        assertThat(supplement.says(claim(60), 60, Optional.empty())).isTrue();
        assertThat(supplement.says(claim(61), 61, Optional.empty())).isFalse();
        assertThat(supplement.says(claim(60), 60, Optional.of(FROM_NINE))).isFalse();
    }

    @Test
    void movesToWhereThePersonsTimeIsFreeUnlessTheTimeIsNamed() {
        var shift = new Period(FROM_NINE.startsAt(), FROM_NINE.startsAt().plusSeconds(3 * 3600));
        var busy = new PersonTime(List.of(new Taken(UUID.randomUUID(), LocalDate.EPOCH, FROM_NINE)));

        assertThat(supplement(false).placeIn(busy, shift).startsAt()).isEqualTo(FROM_NINE.endsAt());
        assertThatThrownBy(() -> supplement(true).placeIn(busy, shift)).hasMessage("TIME_TAKEN");
    }

    private static NewSupplement claim(int minutes) {
        return new NewSupplement(SHIFT, ANN, minutes, null, null, "P-1", "FORGOTTEN");
    }

    private static Supplement supplement(boolean isNamed) {
        return new Supplement(
                UUID.randomUUID(),
                new Presence(SHIFT, ANN),
                UUID.randomUUID(),
                60,
                FROM_NINE,
                isNamed,
                "P-1",
                "FORGOTTEN",
                Instant.EPOCH,
                By.self(MAKER),
                new Decision<>(SupplementState.PENDING, null, null, null),
                null,
                0);
    }
}
