package cn.practice.volunteer.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.identity.By;
import cn.practice.kit.identity.Role;
import cn.practice.volunteer.appointment.AppointmentEvent.Appointed;
import cn.practice.volunteer.appointment.AppointmentEvent.AppointmentRevoked;
import cn.practice.volunteer.appointment.AppointmentEvent.Ending;
import cn.practice.volunteer.appointment.Post.SiteStaff;
import cn.practice.volunteer.appointment.Post.TeamLeader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final Appointee WHO = new Appointee(new UUID(0, 4), new UUID(0, 1));
    private static final UUID TEAM = new UUID(0, 2);
    private static final By BY = By.self(new UUID(0, 3));
    private static final Term TERM = new Term(LocalDate.of(2026, 3, 5), null);
    private static final String SITE = "321181002001";

    @Test
    void ofStaffIsForTheirSite() {
        var appointment = Appointment.make(WHO, new SiteStaff(SITE), TERM, SITE, BY, Instant.EPOCH);

        assertThat(appointment.begin(Instant.EPOCH))
                .isEqualTo(
                        new Appointed(appointment.id(), WHO.volunteerId(), WHO.subject(), Role.SITE_STAFF, SITE, null));
        assertThat(appointment.power())
                .isEqualTo(new cn.practice.kit.identity.Appointment(Role.SITE_STAFF, SITE, null));
    }

    @Test
    void ofALeaderIsForTheirTeamAndOverseenByItsSite() {
        var appointment = Appointment.make(WHO, new TeamLeader(TEAM), TERM, SITE, BY, Instant.EPOCH);

        assertThat(appointment.begin(Instant.EPOCH))
                .isEqualTo(new Appointed(
                        appointment.id(), WHO.volunteerId(), WHO.subject(), Role.TEAM_LEADER, null, TEAM));
        assertThat(appointment.ownerSite()).isEqualTo(SITE);
    }

    @Test
    void endsWithAWordOnceItHasBegun() {
        var appointment = Appointment.make(WHO, new SiteStaff(SITE), TERM, SITE, BY, Instant.EPOCH);
        appointment.begin(Instant.EPOCH);
        assertThat(appointment.isStanding()).isTrue();

        assertThat(appointment.end(Ending.ENDED, Instant.EPOCH))
                .contains(new AppointmentRevoked(appointment.id(), WHO.subject(), Ending.ENDED));
        assertThat(appointment.isStanding()).isFalse();
    }

    @Test
    void endsWithoutAWordBeforeItHasBegun() {
        var appointment = Appointment.make(WHO, new SiteStaff(SITE), TERM, SITE, BY, Instant.EPOCH);

        assertThat(appointment.end(null, Instant.EPOCH)).isEmpty();
        assertThat(appointment.isStanding()).isFalse();
    }
}
