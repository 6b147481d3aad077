package cn.practice.activity.plan.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.plan.shift.Places.Taken;
import cn.practice.kit.problem.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final Instant NINE = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Period MORNING = new Period(NINE, NINE.plus(Duration.ofHours(3)));

    @Test
    void takesSignUpsAndWithdrawalsUntilItStartsUnlessSaidOtherwise() {
        var view = plan(NINE, TEN, null, null, null).view(Taken.NONE);

        assertThat(view.signUpOpensAt()).isNull();
        assertThat(view.signUpClosesAt()).isEqualTo(NINE);
        assertThat(view.withdrawalDeadline()).isEqualTo(NINE);
    }

    @Test
    void liesWithinItsActivity() {
        assertThatThrownBy(() -> plan(NINE.minusSeconds(1), TEN, null, null, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void lastsAQuarterOfAnHourAtLeast() {
        var quarter = Duration.ofMinutes(15);

        plan(NINE, NINE.plus(quarter), null, null, null);
        assertThatThrownBy(() -> plan(NINE, NINE.plus(quarter).minusMillis(1), null, null, null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void opensBeforeItClosesAndClosesBeforeItEnds() {
        plan(NINE, TEN, NINE, TEN, NINE);
        assertThatThrownBy(() -> plan(NINE, TEN, TEN, TEN, NINE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> plan(NINE, TEN, null, TEN.plusSeconds(1), NINE))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> plan(NINE, TEN, null, TEN, NINE.plusSeconds(1)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void saysWhetherItHasOtherPlacesAndMore() {
        var shift = plan(NINE, TEN, null, null, null);

        assertThat(shift.change(new ShiftChange(10, 5, "值守", null, null, null))).isEmpty();
        assertThat(shift.change(new ShiftChange(12, 5, "值守", null, null, null)))
                .hasValueSatisfying(each -> assertThat(each.raised()).isTrue());
        assertThat(shift.change(new ShiftChange(8, 3, "值守", null, null, null))).hasValueSatisfying(each -> {
            assertThat(each.raised()).isFalse();
            assertThat(each.offer().capacity()).isEqualTo(8);
            assertThat(each.offer().waitlistLimit()).isEqualTo(3);
        });
    }

    @Test
    void countsAVersionForEachChangeAndNoneForSayingTheSame() {
        var shift = plan(NINE, TEN, null, null, null);

        shift.change(new ShiftChange(10, 5, "值守", null, null, null));
        assertThat(shift.version()).isZero();
        shift.change(new ShiftChange(10, 5, "清扫", null, null, null));
        shift.change(new ShiftChange(11, 5, "清扫", null, null, null));

        assertThat(shift.version()).isEqualTo(2);
    }

    private static Shift plan(
            Instant from, Instant to, @Nullable Instant opens, @Nullable Instant closes, @Nullable Instant deadline) {
        return Shift.plan(
                UUID.randomUUID(),
                MORNING,
                new NewShift("值守", null, null, null, ShiftRole.SERVICE, 10, 5, from, to, opens, closes, deadline));
    }
}
