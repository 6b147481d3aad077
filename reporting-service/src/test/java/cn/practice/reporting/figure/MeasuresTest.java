package cn.practice.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.reporting.slice.people.PeopleMeasure;
import cn.practice.reporting.slice.service.ServiceMeasure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void tellsAllMeasuresSideBySideAndMinutesByTheirEvidence() throws JsonProcessingException {
        var measures = Measures.none()
                .plus(PeopleMeasure.VOLUNTEERS, "", 2)
                .plus(ServiceMeasure.SERVICE_MINUTES, "CLOCKED_KIOSK", 7)
                .plus(ServiceMeasure.SERVICE_MINUTES, "CLOCKED_LEADER", 5)
                .plus(ServiceMeasure.SERVICE_MINUTES, "SUPPLEMENTED", 30)
                .plus(ServiceMeasure.LATE_MINUTES, "SUPPLEMENTED", 30);
        assertThat(new ObjectMapper().writeValueAsString(measures)).isEqualTo("""
                {"volunteers":2,"lecturers":0,"signUps":0,"waitlist":0,"sessions":0,"attendances":0,\
                "identifiedReach":0,"reach":0,"serviceMinutes":{"clocked":12,"clockedCode":0,"clockedKiosk":7,\
                "clockedLeader":5,"supplemented":30,"imported":0},"lateMinutes":{"clocked":0,"clockedCode":0,\
                "clockedKiosk":0,"clockedLeader":0,"supplemented":30,"imported":0}}""");
    }

    @Test
    void addsMeasureByMeasure() {
        var one = Measures.none().plus(ServiceMeasure.SESSIONS, "", 1);
        assertThat(one.plus(one)).isEqualTo(Measures.none().plus(ServiceMeasure.SESSIONS, "", 2));
        assertThat(one.plus(one).of(ServiceMeasure.SESSIONS)).isEqualTo(2);
        assertThat(one.plus(one).of(ServiceMeasure.ATTENDANCES)).isZero();
    }
}
