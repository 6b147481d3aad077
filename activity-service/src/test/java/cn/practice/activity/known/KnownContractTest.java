package cn.practice.activity.known;

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
class KnownContractTest {

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
    News news;

    @Test
    void readsEveryEventOfTheProducer() throws IOException {
        for (var type : SITES) {
            assertThat(news.ofSite(type, example(type))).isNotInstanceOf(SiteNews.Unknown.class);
        }
        for (var type : TEAMS) {
            assertThat(news.ofTeam(type, example(type))).isNotInstanceOf(TeamNews.Unknown.class);
        }
        for (var type : VOLUNTEERS) {
            assertThat(news.ofVolunteer(type, example(type))).isNotInstanceOf(VolunteerNews.Unknown.class);
        }
        for (var type : APPOINTMENTS) {
            assertThat(news.ofAppointment(type, example(type))).isNotInstanceOf(AppointmentNews.Unknown.class);
        }
    }

    @Test
    void survivesAFieldAndATypeItDoesNotKnow() {
        assertThat(news.ofSite("SiteRenamed", """
                {"code":"1","name":"a","colour":"red"}""")).isEqualTo(new SiteNews.SiteRenamed("1", "a"));
        assertThat(news.ofSite("SitePainted", "{}")).isEqualTo(new SiteNews.Unknown("SitePainted"));
    }

    private static String example(String type) throws IOException {
        return Files.readString(EXAMPLES.resolve(type + ".example.json"));
    }
}
