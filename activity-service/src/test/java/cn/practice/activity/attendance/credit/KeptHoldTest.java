package cn.practice.activity.attendance.credit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.checking.Decision;
import cn.practice.activity.plan.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptHoldTest {

    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");

    @Test
    void waitsForTheAnswerIfSomebodyObjected() {
        hold(null).requireOfDay();

        assertThatThrownBy(() -> hold(UUID.randomUUID()).requireOfDay()).hasMessage("DECIDED_BY_OBJECTION");
    }

    private static KeptHold hold(@Nullable UUID objection) {
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
                new Decision<>(HoldState.PENDING, null, null, null));
    }
}
