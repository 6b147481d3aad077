package cn.practice.activity.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.checking.Decision;
import cn.practice.kit.identity.By;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadCountTest {

    private static final UUID ACTIVITY = UUID.randomUUID();

    @Test
    void isCheckedOnceAndToSayItAgainChangesNothing() {
        assertThat(checked(ReachState.PENDING).check().isOpenTo(ReachState.APPROVED))
                .isTrue();
        assertThat(checked(ReachState.PENDING).check().isOpenTo(ReachState.REJECTED))
                .isTrue();
        assertThat(checked(ReachState.REJECTED).check().isOpenTo(ReachState.REJECTED))
                .isFalse();
        assertThatThrownBy(() -> checked(ReachState.REJECTED).check().isOpenTo(ReachState.APPROVED))
                .hasMessage("ALREADY_CHECKED");
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNTED", "REVERSAL_PENDING", "REVERSED"})
    void staysApprovedWhateverBecomesOfIt(ReachState state) {
        assertThat(checked(state).check().isOpenTo(ReachState.APPROVED)).isFalse();
        assertThatThrownBy(() -> checked(state).check().isOpenTo(ReachState.REJECTED))
                .hasMessage("ALREADY_CHECKED");
    }

    @Test
    void hasNothingToCheckWhereItCountedAtOnce() {
        var counted = count(ReachState.COUNTED, null);

        assertThatThrownBy(() -> counted.check().isOpenTo(ReachState.APPROVED)).hasMessage("NOTHING_TO_CHECK");
        assertThatThrownBy(() -> counted.check().isOpenTo(ReachState.REJECTED)).hasMessage("NOTHING_TO_CHECK");
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
        var checker = reason == null || state == ReachState.PENDING ? null : UUID.randomUUID();
        return new HeadCount(
                UUID.randomUUID(),
                ACTIVITY,
                Audience.SCHOOL,
                Channel.LIVE,
                300,
                "截图",
                reason,
                Instant.EPOCH,
                By.self(UUID.randomUUID()),
                new Decision<>(state, checker == null ? null : Instant.EPOCH, checker, null),
                0,
                null,
                null);
    }
}
