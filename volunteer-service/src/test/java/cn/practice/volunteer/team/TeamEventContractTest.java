package cn.practice.volunteer.team;

import cn.practice.embedded.Platform;
import cn.practice.volunteer.EventContract;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class TeamEventContractTest {
    private final ObjectMapper json;

    @Inject
    TeamEventContractTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void everyEventKeepsItsContract() throws IOException {
        var team = UUID.fromString("0199a000-0000-7000-8000-000000000001");
        var volunteer = UUID.fromString("0199a000-0000-7000-8000-000000000002");
        EventContract.check(
                json,
                TeamEvent.class,
                List.of(
                        new TeamEvent.TeamFormed(team, "理论宣讲分队", TeamType.DEPARTMENT, "321181002000"),
                        new TeamEvent.TeamDisbanded(team),
                        new TeamEvent.MemberJoined(team, volunteer),
                        new TeamEvent.MemberLeft(team, volunteer)));
    }
}
