package cn.practice.activity.attendance.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.plan.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptHoldTest {

    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");

    @Test
    void isDecidedOnceAndToSayItAgainChangesNothing() {
        assertThat(hold(HoldState.PENDING, null).isOpenTo(HoldState.CREDITED)).isTrue();
        assertThat(hold(HoldState.REJECTED, null).isOpenTo(HoldState.REJECTED)).isFalse();
        assertThatThrownBy(() -> hold(HoldState.CREDITED, null).isOpenTo(HoldState.REJECTED))
                .hasMessage("ALREADY_CHECKED");
        assertThatThrownBy(() -> hold(HoldState.REJECTED, null).isOpenTo(HoldState.CREDITED))
                .hasMessage("ALREADY_CHECKED");
    }

    @Test
    void waitsForTheAnswerIfSomebodyObjected() {
        hold(HoldState.PENDING, null).requireOfDay();

        assertThatThrownBy(() -> hold(HoldState.PENDING, UUID.randomUUID()).requireOfDay())
                .hasMessage("DECIDED_BY_OBJECTION");
    }

    private static KeptHold hold(HoldState state, @Nullable UUID objection) {
        return new KeptHold(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2026, 3, 5),
                new Period(NINE, NINE.plusSeconds(3600)),
                Ground.clocked(Method.LEADER),
                objection == null ? HoldReason.LONG_DAY : HoldReason.OBJECTION,
                "321181001000",
                objection,
                null,
                NINE,
                UUID.randomUUID(),
                state,
                null);
    }
}
