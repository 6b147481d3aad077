package cn.practice.reporting.slice.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.practice.reporting.query.Dimensions;
import cn.practice.reporting.slice.Fact;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Test
    void countsSomebodyFromTheDayOfTheirApproval() {
        assertThat(People.fold(new PeopleEvent.Approved(SOMEBODY, "S", DAY)))
                .containsExactly(new Fact(PeopleMeasure.VOLUNTEERS, DAY, Dimensions.ofSite("S"), null, SOMEBODY, 1));
    }

    @Test
    void countsOnlyTheSkillOfALecturer() {
        assertThat(People.fold(new PeopleEvent.SkillGranted(SOMEBODY, "LECTURER", "S", DAY)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(PeopleMeasure.LECTURERS, 1L));
        assertThat(People.fold(new PeopleEvent.SkillWithdrawn(SOMEBODY, "LECTURER", "S", DAY)))
                .extracting(Fact::amount)
                .containsExactly(-1L);
        assertThat(People.fold(new PeopleEvent.SkillGranted(SOMEBODY, "DRIVER", "S", DAY)))
                .isEmpty();
    }
}
