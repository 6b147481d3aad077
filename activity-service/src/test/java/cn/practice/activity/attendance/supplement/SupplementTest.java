package cn.practice.activity.attendance.supplement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.attendance.Presence;
import cn.practice.activity.attendance.supplement.Supplement.Check;
import cn.practice.kit.identity.By;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupplementTest {

    private static final UUID SHIFT = UUID.randomUUID();
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID MAKER = UUID.randomUUID();
    private static final UUID CHECKER = UUID.randomUUID();

    @Test
    void isDecidedOnceAndToSayItAgainChangesNothing() {
        assertThat(supplement(SupplementState.PENDING).isOpenTo(SupplementState.APPROVED))
                .isTrue();
        assertThat(supplement(SupplementState.APPROVED).isOpenTo(SupplementState.APPROVED))
                .isFalse();
        assertThatThrownBy(() -> supplement(SupplementState.APPROVED).isOpenTo(SupplementState.REJECTED))
                .hasMessage("ALREADY_CHECKED");
        assertThatThrownBy(() -> supplement(SupplementState.REJECTED).isOpenTo(SupplementState.APPROVED))
                .hasMessage("ALREADY_CHECKED");
    }

    @Test
    void knowsWhetherItIsClaimedAgain() {
        var supplement = supplement(SupplementState.PENDING);

        assertThat(supplement.says(new NewSupplement(SHIFT, ANN, 60, "P-1", "FORGOTTEN")))
                .isTrue();
        assertThat(supplement.says(new NewSupplement(SHIFT, ANN, 61, "P-1", "FORGOTTEN")))
                .isFalse();
    }

    private static Supplement supplement(SupplementState state) {
        var check = state == SupplementState.PENDING ? null : new Check(Instant.EPOCH, CHECKER, null);
        return new Supplement(
                UUID.randomUUID(),
                new Presence(SHIFT, ANN),
                UUID.randomUUID(),
                60,
                "P-1",
                "FORGOTTEN",
                Instant.EPOCH,
                By.self(MAKER),
                state,
                check);
    }
}
