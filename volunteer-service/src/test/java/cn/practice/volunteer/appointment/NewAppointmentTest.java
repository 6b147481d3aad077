package cn.practice.volunteer.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.kit.identity.Role;
import cn.practice.kit.problem.Invalid;
import cn.practice.volunteer.appointment.Post.SiteStaff;
import cn.practice.volunteer.appointment.Post.TeamLeader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewAppointmentTest {

    private static final UUID TEAM = new UUID(0, 2);
    private static final String SITE = "321181002001";

    @Test
    void namesTheSiteOfStaffAndTheTeamOfALeader() {
        assertThat(wish(Role.SITE_STAFF, SITE, null).post()).isEqualTo(new SiteStaff(SITE));
        assertThat(wish(Role.TEAM_LEADER, null, TEAM).post()).isEqualTo(new TeamLeader(TEAM));
    }

    @ParameterizedTest
    @CsvSource({
        "SITE_STAFF, , ",
        "SITE_STAFF, , 00000000-0000-0000-0000-000000000002",
        "SITE_STAFF, 321181002001, 00000000-0000-0000-0000-000000000002",
        "TEAM_LEADER, , ",
        "TEAM_LEADER, 321181002001, ",
        "TEAM_LEADER, 321181002001, 00000000-0000-0000-0000-000000000002"
    })
    void refusesWhatTheRoleLacksOrHasNoUseFor(Role role, @Nullable String site, @Nullable UUID team) {
        var wish = wish(role, site, team);

        assertThatThrownBy(wish::post).isInstanceOf(Invalid.class);
    }

    private static NewAppointment wish(Role role, @Nullable String site, @Nullable UUID team) {
        return new NewAppointment(new UUID(0, 1), role, site, team, null, null);
    }
}
