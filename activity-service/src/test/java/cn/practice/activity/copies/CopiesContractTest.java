package cn.practice.activity.copies;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.embedded.Platform;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the examples that volunteer-service commits beside its schemas. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class CopiesContractTest {

    private static final Path EXAMPLES = Path.of("../volunteer-service/contract/events");
    private static final List<String> SITES = List.of("SiteOpened", "SiteRenamed", "SiteClosed");
    private static final List<String> TEAMS = List.of("TeamFormed", "TeamDisbanded", "MemberJoined", "MemberLeft");
    private static final List<String> VOLUNTEERS = List.of(
            "VolunteerRegistered",
            "VolunteerApproved",
            "VolunteerRejected",
            "VolunteerSuspended",
            "VolunteerReinstated",
            "SkillGranted",
            "SkillWithdrawn");
    private static final List<String> APPOINTMENTS = List.of("Appointed", "AppointmentRevoked");

    @Inject
    EventParser parser;

    @Test
    void readsEveryEventOfTheProducer() throws IOException {
        for (var type : SITES) {
            assertThat(parser.site(type, example(type))).isNotInstanceOf(SiteEvent.Unknown.class);
        }
        for (var type : TEAMS) {
            assertThat(parser.team(type, example(type))).isNotInstanceOf(TeamEvent.Unknown.class);
        }
        for (var type : VOLUNTEERS) {
            assertThat(parser.volunteer(type, example(type))).isNotInstanceOf(VolunteerEvent.Unknown.class);
        }
        for (var type : APPOINTMENTS) {
            assertThat(parser.appointment(type, example(type))).isNotInstanceOf(AppointmentEvent.Unknown.class);
        }
    }

    @Test
    void survivesAFieldAndATypeItDoesNotKnow() {
        assertThat(parser.site("SiteRenamed", """
                {"code":"1","name":"a","colour":"red"}""")).isEqualTo(new SiteEvent.SiteRenamed("1", "a"));
        assertThat(parser.site("SitePainted", "{}")).isEqualTo(new SiteEvent.Unknown("SitePainted"));
    }

    private static String example(String type) throws IOException {
        return Files.readString(EXAMPLES.resolve(type + ".example.json"));
    }
}
