package cn.practice.volunteer.person;

import cn.practice.embedded.Platform;
import cn.practice.volunteer.EventContract;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class VolunteerEventContractTest {
    private final ObjectMapper json;

    @Inject
    VolunteerEventContractTest(ObjectMapper json) {
        this.json = json;
    }

    @Test
    void everyEventKeepsItsContract() throws IOException {
        var volunteer = UUID.fromString("0199a000-0000-7000-8000-000000000002");
        var subject = UUID.fromString("7a0c9a3e-52a6-4b5e-9a43-0d7f0d3f6a10");
        EventContract.check(
                json,
                VolunteerEvent.class,
                List.of(
                        new VolunteerEvent.VolunteerRegistered(
                                volunteer, "V00000042", subject, "321181002001", AgeClass.ADULT),
                        new VolunteerEvent.VolunteerApproved(volunteer, "321181002001", LocalDate.of(2026, 3, 5)),
                        new VolunteerEvent.VolunteerRejected(volunteer, "DOCUMENT_UNREADABLE"),
                        new VolunteerEvent.VolunteerSuspended(volunteer, "MISCONDUCT"),
                        new VolunteerEvent.VolunteerReinstated(volunteer),
                        new VolunteerEvent.SkillGranted(
                                volunteer, Skill.LECTURER, "321181002001", LocalDate.of(2026, 3, 5)),
                        new VolunteerEvent.SkillWithdrawn(
                                volunteer, Skill.LECTURER, "321181002001", LocalDate.of(2026, 3, 6))));
    }
}
