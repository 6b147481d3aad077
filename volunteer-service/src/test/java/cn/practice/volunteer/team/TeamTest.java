package cn.practice.volunteer.team;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.volunteer.team.TeamEvent.MemberJoined;
import cn.practice.volunteer.team.TeamEvent.MemberLeft;
import cn.practice.volunteer.team.TeamEvent.TeamDisbanded;
import cn.practice.volunteer.team.TeamEvent.TeamFormed;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final UUID VOLUNTEER = new UUID(0, 1);

    private final Team team =
            Team.form(new NewTeam("理论宣讲分队", TeamType.DEPARTMENT, "321181002000", null), Instant.EPOCH);

    @Test
    void isLiveOnceFormed() {
        assertThat(team.formed())
                .isEqualTo(new TeamFormed(team.id(), "理论宣讲分队", TeamType.DEPARTMENT, "321181002000", null));
        assertThat(team.isLive()).isTrue();
        assertThat(team.version()).isEqualTo(1);
    }

    @Test
    void numbersItsMembersComingsAndGoingsAndItsEnd() {
        assertThat(team.join(VOLUNTEER)).isEqualTo(new MemberJoined(team.id(), VOLUNTEER));
        assertThat(team.leave(VOLUNTEER)).isEqualTo(new MemberLeft(team.id(), VOLUNTEER));
        assertThat(team.disband(Instant.EPOCH)).isEqualTo(new TeamDisbanded(team.id()));
        assertThat(team.isLive()).isFalse();
        assertThat(team.version()).isEqualTo(4);
    }
}
