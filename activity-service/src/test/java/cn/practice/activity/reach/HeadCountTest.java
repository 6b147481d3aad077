package cn.practice.activity.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.reach.HeadCount.Check;
import cn.practice.kit.identity.By;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadCountTest {

    private static final UUID ACTIVITY = UUID.randomUUID();
    private static final Check CHECK = new Check(Instant.EPOCH, UUID.randomUUID());

    @Test
    void isCheckedOnceAndToSayItAgainChangesNothing() {
        assertThat(checked(ReachState.PENDING).isOpenTo(ReachState.COUNTED)).isTrue();
        assertThat(checked(ReachState.PENDING).isOpenTo(ReachState.REJECTED)).isTrue();
        assertThat(checked(ReachState.REJECTED).isOpenTo(ReachState.REJECTED)).isFalse();
        assertThatThrownBy(() -> checked(ReachState.REJECTED).isOpenTo(ReachState.COUNTED))
                .hasMessage("ALREADY_CHECKED");
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTED", "REVERSAL_PENDING", "REVERSED"})
    void staysApprovedWhateverBecomesOfIt(ReachState state) {
        assertThat(checked(state).isOpenTo(ReachState.COUNTED)).isFalse();
        assertThatThrownBy(() -> checked(state).isOpenTo(ReachState.REJECTED)).hasMessage("ALREADY_CHECKED");
    }

    @Test
    void hasNothingToCheckWhereItCountedAtOnce() {
        var counted = count(ReachState.COUNTED, null);

        assertThatThrownBy(() -> counted.isOpenTo(ReachState.COUNTED)).hasMessage("NOTHING_TO_CHECK");
        assertThatThrownBy(() -> counted.isOpenTo(ReachState.REJECTED)).hasMessage("NOTHING_TO_CHECK");
    }

    @Test
    void isTakenBackOnlyWhileItCounts() {
        checked(ReachState.COUNTED).requireCounted();
        assertThatThrownBy(() -> checked(ReachState.PENDING).requireCounted()).hasMessage("NOT_COUNTED");
        assertThatThrownBy(() -> checked(ReachState.REJECTED).requireCounted()).hasMessage("NOT_COUNTED");
        assertThatThrownBy(() -> checked(ReachState.REVERSED).requireCounted()).hasMessage("NOT_COUNTED");
    }

    @Test
    void knowsWhetherItIsCountedAgain() {
        var count = count(ReachState.COUNTED, null);

        assertThat(count.says(new NewReach(ACTIVITY, Audience.SCHOOL, Channel.LIVE, 300, "截图")))
                .isTrue();
        assertThat(count.says(new NewReach(ACTIVITY, Audience.SCHOOL, Channel.LIVE, 301, "截图")))
                .isFalse();
        assertThat(count.says(new NewReach(ACTIVITY, Audience.SCHOOL, Channel.LIVE, 300, null)))
                .isFalse();
    }

    private static HeadCount checked(ReachState state) {
        return count(state, "OVER_500");
    }

    private static HeadCount count(ReachState state, @Nullable String reason) {
        return new HeadCount(
                UUID.randomUUID(),
                ACTIVITY,
                Audience.SCHOOL,
                Channel.LIVE,
                300,
                state,
                "截图",
                reason,
                Instant.EPOCH,
                By.self(UUID.randomUUID()),
                reason == null || state == ReachState.PENDING ? null : CHECK,
                0,
                null,
                null);
    }
}
