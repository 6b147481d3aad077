package cn.practice.reporting.slice.service;

import static cn.practice.reporting.slice.service.ServiceMeasure.ATTENDANCES;
import static cn.practice.reporting.slice.service.ServiceMeasure.LATE_MINUTES;
import static cn.practice.reporting.slice.service.ServiceMeasure.SERVICE_MINUTES;
import static cn.practice.reporting.slice.service.ServiceMeasure.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.practice.reporting.query.Evidence;
import cn.practice.reporting.slice.Classification;
import cn.practice.reporting.slice.Fact;
import cn.practice.reporting.slice.service.ServiceEvent.Minutes;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private static final UUID ACTIVITY = new UUID(0, 1);
    private static final UUID SOMEBODY = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Classification WORK = new Classification("S", "O", null, "CARING_AID", null, null);

    @Test
    void countsAnAttendanceByWhatProvesIt() {
        var fact = Services.fold(new ServiceEvent.Attended(ACTIVITY, SOMEBODY, WORK, DAY, Evidence.SUPPLEMENTED))
                .getFirst();
        assertThat(fact.measure()).isEqualTo(ATTENDANCES);
        assertThat(fact.amount()).isEqualTo(1);
        assertThat(fact.dimensions().evidence()).isEqualTo("SUPPLEMENTED");
    }

    @Test
    void reversesExactlyWhatWasCredited() {
        var minutes = new Minutes(ACTIVITY, SOMEBODY, WORK, DAY, 90, Evidence.CLOCKED_LEADER, false);
        assertThat(Services.fold(new ServiceEvent.MinutesCredited(minutes)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(SERVICE_MINUTES, 90L));
        assertThat(Services.fold(new ServiceEvent.MinutesReversed(minutes)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(SERVICE_MINUTES, -90L));
    }

    @Test
    void countsLateMinutesApartAsWell() {
        var minutes = new Minutes(ACTIVITY, SOMEBODY, WORK, DAY, 90, Evidence.IMPORTED, true);
        assertThat(Services.fold(new ServiceEvent.MinutesCredited(minutes)))
                .extracting(Fact::measure, each -> each.dimensions().evidence(), Fact::amount)
                .containsExactly(tuple(SERVICE_MINUTES, "IMPORTED", 90L), tuple(LATE_MINUTES, "IMPORTED", 90L));
        assertThat(Services.fold(new ServiceEvent.MinutesReversed(minutes)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(SERVICE_MINUTES, -90L), tuple(LATE_MINUTES, -90L));
    }

    @Test
    void takesBackAnAttendanceAndASession() {
        var attended = new ServiceEvent.Attended(ACTIVITY, SOMEBODY, WORK, DAY, Evidence.IMPORTED);
        assertThat(Services.fold(new ServiceEvent.AttendanceReversed(attended)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(ATTENDANCES, -1L));
        assertThat(Services.fold(new ServiceEvent.SessionReversed(new ServiceEvent.ActivityHeld(ACTIVITY, WORK, DAY))))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(SESSIONS, -1L));
    }

    @Test
    void countsWhatWasReclassifiedUnderWhatItIsAndNoLongerUnderWhatItWas() {
        var culture = new Classification("S", "O", null, "CULTURE", null, null);
        var before = new Minutes(ACTIVITY, SOMEBODY, WORK, DAY, 90, Evidence.IMPORTED, false);
        var now = new Minutes(ACTIVITY, SOMEBODY, culture, DAY, 90, Evidence.IMPORTED, false);
        assertThat(Services.fold(new ServiceEvent.Reclassified(
                        new ServiceEvent.MinutesCredited(before), new ServiceEvent.MinutesCredited(now))))
                .extracting(each -> each.dimensions().kind(), Fact::amount)
                .containsExactly(tuple("CARING_AID", -90L), tuple("CULTURE", 90L));
    }

    @Test
    void countsASessionWithoutEvidenceAndOfNobody() {
        assertThat(Services.fold(new ServiceEvent.ActivityHeld(ACTIVITY, WORK, DAY)))
                .containsExactly(new Fact(SESSIONS, DAY, WORK.dimensions(), ACTIVITY, null, 1));
    }

    @Test
    void countsNothingElse() {
        assertThat(Services.fold(new ServiceEvent.Uncounted("CheckedOut"))).isEmpty();
    }
}
