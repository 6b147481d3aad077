package cn.practice.reporting.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.practice.reporting.event.Event;
import cn.practice.reporting.query.Measure;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Test
    void countsOnlyTheSkillOfALecturer() {
        assertThat(Fold.fold(new Event.SkillGranted(SOMEBODY, "LECTURER", "S", DAY)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(Measure.LECTURERS, 1L));
        assertThat(Fold.fold(new Event.SkillWithdrawn(SOMEBODY, "LECTURER", "S", DAY)))
                .extracting(Fact::amount)
                .containsExactly(-1L);
        assertThat(Fold.fold(new Event.SkillGranted(SOMEBODY, "DRIVER", "S", DAY)))
                .isEmpty();
    }

    @Test
    void makesNoFactOfWhatItCannotDecide() {
        assertThat(Fold.fold(new Event.Unknown("StarReached"))).isEmpty();
        assertThat(Fold.fold(new Event.Unreadable("no body"))).isEmpty();
    }
}
