package cn.practice.activity.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private enum State {
        PENDING,
        AGREED,
        DONE,
        REJECTED
    }

    private static final Set<State> APPROVED = Set.of(State.AGREED, State.DONE);
    private static final Decision<State> WAITING = new Decision<>(State.PENDING, null, null, null);

    @Test
    void isOpenUntilSomebodyDecides() {
        assertThat(WAITING.isOpenTo(State.AGREED)).isTrue();
        assertThat(WAITING.isOpenTo(State.REJECTED)).isTrue();
    }

    @Test
    void toDecideItAgainAsItWasChangesNothing() {
        assertThat(decided(State.AGREED).isOpenTo(APPROVED)).isFalse();
        assertThat(decided(State.DONE).isOpenTo(APPROVED)).isFalse();
        assertThat(decided(State.REJECTED).isOpenTo(State.REJECTED)).isFalse();
    }

    @Test
    void isFinal() {
        assertThatThrownBy(() -> decided(State.REJECTED).isOpenTo(APPROVED)).hasMessage("ALREADY_CHECKED");
        assertThatThrownBy(() -> decided(State.AGREED).isOpenTo(State.REJECTED)).hasMessage("ALREADY_CHECKED");
        assertThatThrownBy(() -> decided(State.DONE).isOpenTo(State.AGREED)).hasMessage("ALREADY_CHECKED");
    }

    private static Decision<State> decided(State state) {
        return new Decision<>(state, Instant.EPOCH, UUID.randomUUID(), null);
    }
}
