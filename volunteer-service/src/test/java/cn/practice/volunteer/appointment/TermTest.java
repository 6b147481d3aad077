package cn.practice.volunteer.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.problem.Invalid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @Test
    void isFromTodayWithoutAnEndUnlessSaidOtherwise() {
        assertThat(Term.of(null, null, TODAY)).isEqualTo(new Term(TODAY, null));
        assertThat(Term.of(null, TODAY, TODAY)).isEqualTo(new Term(TODAY, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04, ",
        "2031-03-06, ",
        "2026-03-06, 2026-03-05",
        ", 2026-03-04",
        "2026-03-05, 2031-03-06",
        "9999-12-31, 9999-12-31"
    })
    void refusesDaysThatAreOverTurnedRoundOrTooFarAway(@Nullable LocalDate from, @Nullable LocalDate to) {
        assertThatThrownBy(() -> Term.of(from, to, TODAY)).isInstanceOf(Invalid.class);
    }

    @Test
    void actsOnItsFirstAndOnItsLastDay() {
        var term = new Term(TODAY, TODAY.plusDays(1));

        assertThat(term.hasBegun(TODAY.minusDays(1))).isFalse();
        assertThat(term.hasBegun(TODAY)).isTrue();
        assertThat(term.isOver(TODAY.plusDays(1))).isFalse();
        assertThat(term.isOver(TODAY.plusDays(2))).isTrue();
    }

    @Test
    void meetsWhatHasADayInCommon() {
        var march = new Term(TODAY, TODAY.plusDays(3));

        assertThat(march.meets(new Term(TODAY.plusDays(3), null))).isTrue();
        assertThat(march.meets(new Term(TODAY.plusDays(4), null))).isFalse();
        assertThat(march.meets(new Term(TODAY.minusDays(9), TODAY.minusDays(1))))
                .isFalse();
        assertThat(march.meets(new Term(TODAY.minusDays(9), null))).isTrue();
    }
}
