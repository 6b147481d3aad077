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
    void countsSomebodyNoLongerAsWhatTheyLeft() {
        assertThat(People.fold(new PeopleEvent.Left(as("S", true, true))))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(PeopleMeasure.VOLUNTEERS, -1L), tuple(PeopleMeasure.LECTURERS, -1L));
        assertThat(People.fold(new PeopleEvent.Left(as("S", false, false)))).isEmpty();
    }

    @Test
    void countsALecturerAgainWhoReturned() {
        assertThat(People.fold(new PeopleEvent.Returned(as("S", false, true))))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(PeopleMeasure.LECTURERS, 1L));
    }

    @Test
    void countsWhoMovedAtTheOtherSite() {
        assertThat(People.fold(new PeopleEvent.Moved(as("S", true, false), as("T", true, false))))
                .extracting(each -> each.dimensions().site(), Fact::amount)
                .containsExactly(tuple("S", -1L), tuple("T", 1L));
    }

    private static PeopleEvent.Counted as(String site, boolean registered, boolean lecturer) {
        return new PeopleEvent.Counted(SOMEBODY, site, DAY, registered, lecturer);
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
