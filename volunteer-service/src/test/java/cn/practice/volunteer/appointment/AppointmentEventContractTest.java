package cn.practice.volunteer.appointment;

import cn.practice.embedded.Platform;
import cn.practice.kit.identity.Role;
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
class AppointmentEventContractTest {
    private final ObjectMapper json;

    @Inject
    AppointmentEventContractTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void everyEventKeepsItsContract() throws IOException {
        var team = UUID.fromString("0199a000-0000-7000-8000-000000000001");
        var subject = UUID.fromString("7a0c9a3e-52a6-4b5e-9a43-0d7f0d3f6a10");
        var id = UUID.fromString("0199a000-0000-7000-8000-000000000003");
        EventContract.check(
                json,
                AppointmentEvent.class,
                List.of(
                        new AppointmentEvent.Appointed(id, subject, Role.TEAM_LEADER, null, team),
                        new AppointmentEvent.AppointmentRevoked(id, subject)));
    }
}
