package cn.practice.activity.copies;

import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.aVolunteer;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import cn.practice.activity.copies.Standing.Suspension;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Platform.class)
class StandingsFlowTest {

    private static final Instant TEN = Instant.parse("2026-05-11T02:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-05-11T03:00:00Z");

    @Inject
    Standings standings;

    private final Station station = aStation();
    private final Person ann = register(station, "ADULT");

    @Test
    void keepsFromWhichDayOnSomebodyIsAVolunteerAndWhenTheyWereSuspended() {
        say(2, "VolunteerApproved", TEN, day("2026-01-12"));
        say(3, "VolunteerSuspended", TEN, day("2026-02-02"));
        say(4, "VolunteerReinstated", TEN, day("2026-02-20"));
        say(5, "VolunteerSuspended", ELEVEN, day("2026-05-11"));

        var standing = after(5);

        assertThat(standing)
                .isEqualTo(new Standing(
                        LocalDate.parse("2026-01-12"),
                        List.of(
                                suspended("2026-02-02", "2026-02-20", TEN),
                                new Suspension(LocalDate.parse("2026-05-11"), null, ELEVEN))));
        assertThat(standings.approvedFrom(ann.id())).contains(LocalDate.parse("2026-01-12"));
        assertThat(standings.approvedOn(ann.id(), LocalDate.parse("2026-01-11")))
                .isFalse();
        assertThat(standings.suspendedOn(ann.id(), LocalDate.parse("2026-02-02")))
                .isTrue();
    }

    @Test
    void eventsThatSayNoDayMeanThatOnWhichTheyWereRecorded() {
        say(2, "VolunteerApproved", TEN, day("2026-01-12"));
        say(3, "VolunteerSuspended", Instant.parse("2026-02-01T16:30:00Z"), "");
        say(4, "VolunteerReinstated", Instant.parse("2026-02-19T15:30:00Z"), "");

        assertThat(after(4).suspensions())
                .containsExactly(suspended("2026-02-02", "2026-02-19", Instant.parse("2026-02-01T16:30:00Z")));
    }

    @Test
    void underAShiftedClockASuspensionBeganWhenThatSays() {
        say(2, "VolunteerApproved", TEN, day("2026-01-12"));
        say(3, "VolunteerSuspended", TEN, day("2026-05-11") + ",\"clockOffset\":\"PT1H\"");

        assertThat(after(3).suspendedSince()).contains(ELEVEN);
    }

    @Test
    void whoIsSuspendedTwiceOnADayHasBeenSuspendedSinceTheSecondTime() {
        say(2, "VolunteerApproved", TEN, day("2026-01-12"));
        say(3, "VolunteerSuspended", TEN, day("2026-05-11"));
        say(4, "VolunteerReinstated", TEN, day("2026-05-11"));
        say(5, "VolunteerSuspended", ELEVEN, day("2026-05-11"));

        assertThat(after(5).suspensions()).containsExactly(new Suspension(LocalDate.parse("2026-05-11"), null, ELEVEN));
    }

    @Test
    void whoAppliesAgainIsAVolunteerFromTheLatestApprovalOn() {
        say(2, "VolunteerApproved", TEN, day("2026-01-12"));
        say(3, "VolunteerRejected", TEN, day("2026-02-02"));
        assertThat(after(3).approvedFrom()).isEmpty();
        say(4, "VolunteerReapplied", TEN, "");
        assertThat(after(4).approvedFrom()).isEmpty();
        say(5, "VolunteerApproved", TEN, day("2026-03-05"));

        assertThat(after(5).approvedFrom()).contains(LocalDate.parse("2026-03-05"));
    }

    @Test
    void whatIsStatedReplacesTheSuspensionsButNotWhenOneBegan() {
        say(2, "VolunteerApproved", TEN, day("2026-01-12"));
        say(3, "VolunteerSuspended", ELEVEN, day("2026-05-11"));
        say(4, "StandingStated", ELEVEN, """
                ,"status":"SUSPENDED","approvedOn":"2026-01-01","suspensions":[
                {"from":"2026-02-02","until":"2026-02-02"},{"from":"2026-02-02","until":"2026-02-20"},{"from":"2026-05-11"}]""");

        assertThat(after(4))
                .isEqualTo(new Standing(
                        LocalDate.parse("2026-01-12"),
                        List.of(
                                suspended("2026-02-02", "2026-02-20", Instant.parse("2026-02-01T16:00:00Z")),
                                new Suspension(LocalDate.parse("2026-05-11"), null, ELEVEN))));
        say(5, "StandingStated", ELEVEN, ",\"status\":\"APPROVED\",\"suspensions\":[]");
        assertThat(after(5).suspensions()).isEmpty();
        say(6, "StandingStated", ELEVEN, ",\"status\":\"REJECTED\",\"suspensions\":[]");
        assertThat(after(6)).isEqualTo(Standing.NONE);
    }

    @Test
    void theDayOfAnApprovalThatIsOnlyStatedIsTheOneThatItSays() {
        say(2, "StandingStated", ELEVEN, ",\"status\":\"APPROVED\",\"approvedOn\":\"2026-01-01\",\"suspensions\":[]");

        assertThat(after(2).approvedFrom()).contains(LocalDate.parse("2026-01-01"));
    }

    @Test
    void whatIsOlderThanTheCopyChangesNothing() {
        say(5, "VolunteerApproved", TEN, day("2026-01-12"));
        say(4, "VolunteerSuspended", TEN, day("2026-05-11"));
        say(3, "VolunteerApproved", TEN, day("2026-03-05"));
        say(6, "SkillGranted", TEN, ",\"skill\":\"LECTURER\"");

        assertThat(after(6)).isEqualTo(new Standing(LocalDate.parse("2026-01-12"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"status\":\"APPROVED\"",
                ",\"status\":\"APPROVED\",\"suspensions\":[null]",
                ",\"status\":\"APPROVED\",\"suspensions\":[{}]",
                ",\"suspensions\":[]"
            })
    void whatIsStatedWithoutItsMembersIsKeptAside(String members) {
        say(2, "StandingStated", TEN, members);

        await().until(() -> count("dead_letter", "subject = '" + ann.id() + "'") == 1);
    }

    @Test
    void severalAreFoundTogetherAndNobodyUnknown() {
        var bob = aVolunteer(station);
        say(2, "VolunteerApproved", TEN, day("2026-01-12"));
        after(2);

        var found = standings.find(List.of(ann.id(), bob.id(), Ids.next()));

        assertThat(found).containsOnlyKeys(ann.id(), bob.id());
        assertThat(standings.of(Ids.next())).isEqualTo(Standing.NONE);
    }

    private Standing after(long version) {
        await().until(() -> count("known_volunteer", "id = '%s' and version = %d".formatted(ann.id(), version)) == 1);
        return standings.of(ann.id());
    }

    private void say(long version, String type, Instant at, String members) {
        var id = ann.id().toString();
        var json = "{\"volunteerId\":\"" + id + "\",\"siteCode\":\"" + station.code() + "\"" + members + "}";
        EventLog.publish(Topics.VOLUNTEERS, id, Ids.next(), type, id, version, at, json);
    }

    private static String day(String day) {
        return ",\"day\":\"" + day + "\"";
    }

    private static Suspension suspended(String from, String until, Instant since) {
        return new Suspension(LocalDate.parse(from), LocalDate.parse(until), since);
    }
}
