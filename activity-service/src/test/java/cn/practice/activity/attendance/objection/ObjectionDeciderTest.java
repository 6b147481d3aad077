package cn.practice.activity.attendance.objection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.attendance.credit.KeptCredit;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.credit.PersonTime.Taken;
import cn.practice.activity.plan.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectionDeciderTest {

    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    private static final LocalDate CREDITED_ON = LocalDate.of(2026, 3, 6);
    private static final UUID ID = UUID.randomUUID();

    @Test
    void isOpenForSoManyCalendarDaysAndNoLonger() {
        assertThatCode(() -> decide(credit(60, null), null, 0)).doesNotThrowAnyException();
        assertThatCode(() -> decide(credit(60, null), null, 15)).doesNotThrowAnyException();
        assertThatThrownBy(() -> decide(credit(60, null), null, 16)).hasMessage("OBJECTION_TOO_LATE");
    }

    @Test
    void isNotOpenToWhatWasTakenBackOrDecidedBefore() {
        assertThatThrownBy(() -> decide(credit(60, UUID.randomUUID()), null, 1)).hasMessage("CREDIT_REVERSED");
        assertThatThrownBy(() -> decide(credit(60, null), HoldReason.OBJECTION, 1))
                .hasMessage("OBJECTION_DISMISSED");
        assertThatCode(() -> decide(credit(60, null), HoldReason.LONG_DAY, 1)).doesNotThrowAnyException();
    }

    @Test
    void whatCannotWaitIsForAReversal() {
        assertThatCode(() -> decide(credit(1440, null), null, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> decide(credit(1441, null), null, 1)).hasMessage("NEEDS_REVERSAL");
        var beside =
                new Taken(UUID.randomUUID(), CREDITED_ON, new Period(NINE.plusSeconds(1800), NINE.plusSeconds(5400)));
        assertThatThrownBy(() -> decide(credit(60, null), null, 1, beside)).hasMessage("NEEDS_REVERSAL");
    }

    private static void decide(KeptCredit credit, @Nullable HoldReason waitedFor, int daysLater, Taken... others) {
        var own = new Taken(ID, credit.day(), credit.time());
        var person = new PersonTime(
                Stream.concat(Stream.of(own), List.of(others).stream()).toList());
        ObjectionDecider.requireOpen(credit, waitedFor, person, CREDITED_ON, CREDITED_ON.plusDays(daysLater), 15);
    }

    private static KeptCredit credit(int minutes, @Nullable UUID reversal) {
        return new KeptCredit(
                ID,
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2026, 3, 5),
                new Period(NINE, NINE.plus(Duration.ofMinutes(minutes))),
                Ground.clocked(Method.LEADER),
                null,
                null,
                NINE.plus(Duration.ofDays(1)),
                UUID.randomUUID(),
                reversal);
    }
}
