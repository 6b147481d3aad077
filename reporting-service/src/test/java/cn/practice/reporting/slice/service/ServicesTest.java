package cn.practice.reporting.slice.service;

import static cn.practice.reporting.slice.service.ServiceMeasure.ATTENDANCES;
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
        var minutes = new Minutes(ACTIVITY, SOMEBODY, WORK, DAY, 90, Evidence.CLOCKED_LEADER);
        assertThat(Services.fold(new ServiceEvent.MinutesCredited(minutes)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(SERVICE_MINUTES, 90L));
        assertThat(Services.fold(new ServiceEvent.MinutesReversed(minutes)))
                .extracting(Fact::measure, Fact::amount)
                .containsExactly(tuple(SERVICE_MINUTES, -90L));
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
