package cn.practice.volunteer.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.identity.Role;
import cn.practice.volunteer.appointment.AppointmentEvent.Appointed;
import cn.practice.volunteer.appointment.AppointmentEvent.AppointmentRevoked;
import cn.practice.volunteer.appointment.Post.SiteStaff;
import cn.practice.volunteer.appointment.Post.TeamLeader;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final Appointee WHO = new Appointee(new UUID(0, 4), new UUID(0, 1));
    private static final UUID TEAM = new UUID(0, 2);
    private static final UUID BY = new UUID(0, 3);
    private static final String SITE = "321181002001";

    @Test
    void ofStaffIsForTheirSite() {
        var appointment = Appointment.make(WHO, new SiteStaff(SITE), SITE, BY, Instant.EPOCH);

        assertThat(appointment.appointed(WHO))
                .isEqualTo(
                        new Appointed(appointment.id(), WHO.volunteerId(), WHO.subject(), Role.SITE_STAFF, SITE, null));
        assertThat(appointment.power())
                .isEqualTo(new cn.practice.kit.identity.Appointment(Role.SITE_STAFF, SITE, null));
    }

    @Test
    void ofALeaderIsForTheirTeamAndOverseenByItsSite() {
        var appointment = Appointment.make(WHO, new TeamLeader(TEAM), SITE, BY, Instant.EPOCH);

        assertThat(appointment.appointed(WHO))
                .isEqualTo(new Appointed(
                        appointment.id(), WHO.volunteerId(), WHO.subject(), Role.TEAM_LEADER, null, TEAM));
        assertThat(appointment.ownerSite()).isEqualTo(SITE);
    }

    @Test
    void endsWhenRevoked() {
        var appointment = Appointment.make(WHO, new SiteStaff(SITE), SITE, BY, Instant.EPOCH);
        assertThat(appointment.isLive()).isTrue();

        assertThat(appointment.revoke(Instant.EPOCH))
                .isEqualTo(new AppointmentRevoked(appointment.id(), WHO.subject()));
        assertThat(appointment.isLive()).isFalse();
    }
}
