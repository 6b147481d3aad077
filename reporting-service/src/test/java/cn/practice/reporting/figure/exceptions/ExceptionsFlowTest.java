package cn.practice.reporting.figure.exceptions;

import static cn.practice.reporting.Reports.eventually;
import static cn.practice.reporting.Reports.read;
import static cn.practice.reporting.Told.tell;
import static cn.practice.reporting.figure.exceptions.Doings.DAY;
import static cn.practice.reporting.figure.exceptions.Doings.by;
import static cn.practice.reporting.figure.exceptions.Doings.madeBy;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.practice.embedded.Platform;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.reporting.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each kind finds what it asks for, leaves out what it does not, and leads to facts that come to the same. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class ExceptionsFlowTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant THEN = FIRST.plusSeconds(60);

    private final Doings here = Doings.somewhere();
    private final UUID maker = Ids.next();
    private final UUID checker = Ids.next();
    private final UUID volunteer = Ids.next();

    @BeforeEach
    void open() {
        tell(here.opened(), here.ownerOpened());
    }

    @Test
    void twoPersonsWhoClaimAndCheckAgainAndAgain() {
        var another = Ids.next();
        tell(
                checked(maker, checker),
                checked(maker, checker),
                checked(maker, checker),
                checked(maker, another),
                here.credited(volunteer, DAY, 30, "CLOCKED_LEADER").with(by(checker, "TEAM_LEADER")));

        awaitLines("MAKER_CHECKER_PAIR", 1);
        var line = lines("MAKER_CHECKER_PAIR").getFirst();
        assertThat(line)
                .extracting("who.madeBy", "who.checkedBy")
                .containsExactly(maker.toString(), checker.toString());
        assertThat(line).extracting("who.appointedByChecker").isEqualTo(false);
        assertThat(line)
                .extracting("figures.count", "figures.minutes", "figures.share")
                .containsExactly(3, 90, 75);
        assertThat(line)
                .extracting("where.siteCode", "where.ownerSiteCode", "where.teamId")
                .containsExactly(here.site(), here.owner(), here.team().toString());
        factsAre(line, 3, 90);
    }

    @Test
    void whoeverChecksWhomTheyAppointedHoweverRarely() {
        var stated = Ids.next();
        var unrelated = Ids.next();
        tell(
                Told.appointed(Ids.next(), maker, here.owner()).with(by(checker, "DISTRICT_ADMIN")),
                appointmentStated(Ids.next(), stated, checker, "2026-01-01T00:00:00Z", ""),
                checked(maker, checker),
                checked(stated, checker),
                checked(unrelated, checker));

        awaitLines("MAKER_CHECKER_PAIR", 2);
        assertThat(lines("MAKER_CHECKER_PAIR"))
                .allSatisfy(each ->
                        assertThat(each).extracting("who.appointedByChecker").isEqualTo(true))
                .extracting(each -> member(each, "who", "madeBy"))
                .containsExactlyInAnyOrder(maker.toString(), stated.toString());
    }

    @Test
    void aDayOfMoreMinutesThanPeopleServe() {
        tell(
                here.credited(volunteer, DAY, 300, "CLOCKED_LEADER"),
                here.credited(volunteer, DAY, 200, "IMPORTED"),
                here.minutes("MinutesReversed", volunteer, DAY, 10, "IMPORTED"),
                here.credited(Ids.next(), DAY, 480, "IMPORTED"),
                here.credited(volunteer, DAY.plusDays(1), 300, "IMPORTED"));

        awaitLines("MINUTES_OF_DAY", 1);
        var line = lines("MINUTES_OF_DAY").getFirst();
        assertThat(line).extracting("who.volunteerId").isEqualTo(volunteer.toString());
        assertThat(line).extracting("day").isEqualTo(DAY.toString());
        assertThat(line).extracting("figures.minutes").isEqualTo(490);
        factsAre(line, 3, 490);
    }

    @Test
    void aTeamAndAPlaceWhoseMinutesAreMostlyClaimedAfterwards() {
        var small = Doings.somewhere();
        tell(
                small.opened(),
                here.credited(Ids.next(), DAY, 350, "SUPPLEMENTED"),
                here.credited(Ids.next(), DAY, 350, "SUPPLEMENTED"),
                here.credited(Ids.next(), DAY, 150, "CLOCKED_KIOSK"),
                here.credited(Ids.next(), DAY, 150, "CLOCKED_LEADER"),
                small.credited(Ids.next(), DAY, 500, "IMPORTED"));

        awaitLines("EVIDENCE_SHARE", 2);
        assertThat(lines("EVIDENCE_SHARE"))
                .allSatisfy(each -> {
                    assertThat(each)
                            .extracting("evidence", "figures.minutes", "figures.share")
                            .containsExactly("SUPPLEMENTED", 700, 70);
                    factsAre(each, 2, 700);
                })
                .extracting(each -> member(each, "where", "siteCode"), each -> member(each, "where", "teamId"))
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each.toList()).containsExactly(here.site(), null),
                        each -> assertThat(each.toList())
                                .containsExactly(null, here.team().toString()));
        eventually(() ->
                assertThat(read("/facts?site=" + small.site()).getInt("count")).isOne());
        assertThat(read(path("EVIDENCE_SHARE", small.site())).getList("items")).isEmpty();
    }

    @Test
    void minutesThatAreClaimedAgainAfterARejection() {
        var shift = Ids.next();
        var first = Ids.next();
        var again = here.supplement(Ids.next(), volunteer, shift, maker).at(THEN);
        tell(
                here.supplement(first, volunteer, shift, maker),
                here.rejected(first, volunteer, shift, checker).at(FIRST.plusSeconds(30)),
                again,
                here.supplement(Ids.next(), Ids.next(), shift, maker).at(THEN),
                here.supplement(Ids.next(), volunteer, Ids.next(), maker).at(THEN));

        awaitLines("REPEATED_AFTER_REJECTION", 1);
        var line = lines("REPEATED_AFTER_REJECTION").getFirst();
        assertThat(line)
                .extracting("who.madeBy", "who.checkedBy", "who.volunteerId")
                .containsExactly(maker.toString(), checker.toString(), volunteer.toString());
        assertThat(line)
                .extracting("figures.count", "figures.minutes", "type")
                .containsExactly(1, 60, "SupplementMade");
        assertThat(strings(line, "eventIds")).startsWith(again.id().toString()).hasSize(2);
        factsAre(line, 0, 0);
    }

    @Test
    void minutesThatWereRejectedAndCameInByAnImport() {
        var shift = Ids.next();
        var supplement = Ids.next();
        var imported = here.credited(volunteer, DAY, 60, "IMPORTED")
                .with(madeBy(maker))
                .at(THEN);
        tell(
                here.supplement(supplement, volunteer, shift, maker),
                here.rejected(supplement, volunteer, shift, checker),
                imported,
                here.credited(Ids.next(), DAY, 60, "IMPORTED").at(THEN),
                here.credited(volunteer, DAY.plusDays(1), 60, "IMPORTED").at(THEN),
                here.credited(volunteer, DAY, 60, "IMPORTED").at(FIRST.minusSeconds(1)));

        awaitLines("REPEATED_AFTER_REJECTION", 1);
        var line = lines("REPEATED_AFTER_REJECTION").getFirst();
        assertThat(line).extracting("type").isEqualTo("MinutesCredited");
        assertThat(strings(line, "eventIds")).startsWith(imported.id().toString());
        factsAre(line, 1, 60);
    }

    @Test
    void headsAndPapersThatAreBroughtAgain() {
        var activity = Ids.next();
        var reach = Ids.next();
        var proposal = Ids.next();
        var other = Doings.somewhere();
        var document = "\"documentKind\":\"ATTENDANCE_SHEET\",\"documentDay\":\"2025-12-31\"";
        tell(
                here.heads("ReachProposed", reach, activity, "ON_SITE", 620),
                here.heads("ReachRejected", reach, activity, "ON_SITE", 620),
                here.heads("ReachCounted", Ids.next(), activity, "ON_SITE", 400).at(THEN),
                here.heads("ReachCounted", Ids.next(), activity, "LIVE", 400).at(THEN),
                here.imports("ImportProposed", proposal, document + ",\"evidenceDigest\":\"ab\""),
                here.imports("ImportRejected", proposal, by(checker, "SITE_STAFF")),
                here.imports("ImportProposed", Ids.next(), document + ",\"evidenceDigest\":\"cd\"")
                        .at(THEN),
                other.imports("ImportProposed", Ids.next(), document + ",\"evidenceDigest\":\"ef\"")
                        .at(THEN));

        eventually(() -> assertThat(read("/exceptions/REPEATED_AFTER_REJECTION?from=2026-01-01&site=" + here.owner())
                        .getList("items"))
                .hasSize(1));
        awaitLines("REPEATED_AFTER_REJECTION", 1);
        assertThat(lines("REPEATED_AFTER_REJECTION").getFirst())
                .extracting("figures.persons", "where.channel")
                .containsExactly(400, "ON_SITE");
    }

    @Test
    void whoeverSignsOthersUp() {
        var leader = Ids.next();
        var own = Ids.next();
        var asked = Ids.next();
        var activity = Ids.next();
        var led = by(leader, "TEAM_LEADER");
        tell(registered(own, leader));
        tell(
                here.signUp("SignUpConfirmed", Ids.next(), activity, Ids.next(), led),
                here.signUp("SignUpConfirmed", Ids.next(), activity, Ids.next(), led),
                here.signUp("SignUpConfirmed", Ids.next(), activity, own, led),
                here.signUp("SignUpConfirmed", Ids.next(), activity, volunteer, by(Ids.next(), "")),
                here.signUp("SignUpSubmitted", asked, activity, volunteer, by(Ids.next(), "")),
                here.signUp("SignUpConfirmed", asked, activity, volunteer, by(checker, "SITE_STAFF")),
                here.signUp("SignUpPromoted", Ids.next(), activity, Ids.next(), "\"by\":{\"kind\":\"SERVICE\"}"));

        eventually(() -> {
            assertThat(lines("SIGN_UPS_FOR_OTHERS")).hasSize(1);
            assertThat(lines("SIGN_UPS_FOR_OTHERS").getFirst())
                    .extracting("figures.count")
                    .isEqualTo(2);
        });
        var line = lines("SIGN_UPS_FOR_OTHERS").getFirst();
        assertThat(line).extracting("who.account", "who.role").containsExactly(leader.toString(), "TEAM_LEADER");
        assertThat(read(string(line, "facts")).getList("items.told.by.subject")).containsOnly(leader.toString());
    }

    @Test
    void whatIsChangedInAMonthThatHadClosed() {
        var activity = Ids.next();
        tell(
                checked(maker, checker).with("\"late\":true"),
                checked(maker, checker).with("\"late\":true"),
                checked(maker, checker),
                here.heads("ReachReversed", Ids.next(), activity, "ON_SITE", 40)
                        .with(by(checker, "SITE_STAFF") + ",\"late\":true"),
                here.heads("ReachCounted", Ids.next(), activity, "ON_SITE", 50).with("\"late\":false"));

        awaitLines("LATE_ACTS", 2);
        var minutes = lines("LATE_ACTS").getFirst();
        assertThat(minutes)
                .extracting("who.account", "who.madeBy", "figures.count", "figures.minutes")
                .containsExactly(checker.toString(), maker.toString(), 2, 60);
        factsAre(minutes, 2, 60);
        var heads = lines("LATE_ACTS").getLast();
        assertThat(heads).extracting("who.account", "figures.persons").containsExactly(checker.toString(), -40);
        factsAre(heads, 1, -40);
    }

    /** Years ago is where nobody looks; what is entered today is an act of today. */
    @Test
    void whatIsEnteredNowAboutLongAgo() {
        tell(here.credited(volunteer, LocalDate.of(2019, 5, 1), 30, "IMPORTED")
                .with(madeBy(maker) + "," + by(checker, "SITE_STAFF") + ",\"late\":true"));

        awaitLines("LATE_ACTS", 1);
        factsAre(lines("LATE_ACTS").getFirst(), 1, 30);
    }

    @Test
    void headsThatAreManyTogetherAndThoseThatWait() {
        var large = Ids.next();
        var rejected = Ids.next();
        var waiting = here.heads("ReachProposed", Ids.next(), Ids.next(), "ON_SITE", 620)
                .with(by(maker, "TEAM_LEADER"));
        tell(
                here.heads("ReachCounted", Ids.next(), large, "ON_SITE", 300).with(by(maker, "TEAM_LEADER")),
                here.heads("ReachCounted", Ids.next(), large, "ON_SITE", 350).with(by(maker, "TEAM_LEADER")),
                here.heads("ReachCounted", Ids.next(), Ids.next(), "ON_SITE", 500),
                here.heads("ReachCounted", Ids.next(), Ids.next(), "LIVE", 20_000),
                here.heads("ReachProposed", rejected, large, "LIVE", 60_000),
                here.heads("ReachRejected", rejected, large, "LIVE", 60_000),
                waiting);

        awaitLines("LARGE_HEAD_COUNTS", 2);
        var standing = lines("LARGE_HEAD_COUNTS").getFirst();
        assertThat(standing)
                .extracting("who.account", "figures.count", "figures.persons", "where.activityId")
                .containsExactly(maker.toString(), 2, 650, large.toString());
        factsAre(standing, 2, 650);
        var pending = lines("LARGE_HEAD_COUNTS").getLast();
        assertThat(pending)
                .extracting("who.madeBy", "figures.pending", "figures.persons")
                .containsExactly(maker.toString(), true, 620);
        assertThat(strings(pending, "eventIds")).containsExactly(waiting.id().toString());
    }

    @Test
    void appointmentsThatNeverEnded() {
        var ended = Ids.next();
        var old = Instant.parse("2024-05-01T00:00:00Z");
        tell(
                Told.appointed(Ids.next(), maker, here.site()).at(old).with(by(checker, "DISTRICT_ADMIN")),
                Told.appointed(ended, Ids.next(), here.site()).at(old),
                Told.revoked(ended, Ids.next()),
                Told.appointed(Ids.next(), Ids.next(), here.site()).at(now()),
                appointmentStated(
                        Ids.next(),
                        Ids.next(),
                        checker,
                        "2024-01-01T00:00:00Z",
                        ",\"revokedAt\":\"2024-02-01T00:00:00Z\""),
                appointmentStated(Ids.next(), volunteer, checker, "2024-01-01T00:00:00Z", ""));

        awaitLines("APPOINTMENTS_WITHOUT_END", 2);
        assertThat(lines("APPOINTMENTS_WITHOUT_END"))
                .extracting(
                        each -> member(each, "who", "account"),
                        each -> member(each, "who", "appointedBy"),
                        each -> each.get("at"))
                .containsExactly(
                        tuple(volunteer.toString(), checker.toString(), "2024-01-01T00:00:00Z"),
                        tuple(maker.toString(), checker.toString(), "2024-05-01T00:00:00Z"));
    }

    @Test
    void eventsWhoseTimeIsNotThatOfTheLog() {
        var late = here.credited(volunteer, DAY, 30, "IMPORTED").at(now().minus(2, ChronoUnit.HOURS));
        var ahead = here.credited(volunteer, DAY, 30, "IMPORTED").at(now().plus(10, ChronoUnit.MINUTES));
        tell(
                late,
                ahead,
                here.credited(volunteer, DAY, 30, "IMPORTED").at(now()),
                here.credited(volunteer, DAY, 30, "IMPORTED").at(now().minus(30, ChronoUnit.MINUTES)));

        eventually(() ->
                assertThat(read("/facts?site=" + here.site()).getInt("count")).isEqualTo(4));
        var lines = lines("CLOCK_DISAGREES").stream()
                .filter(each -> !string(each, "type").equals("SiteOpened"))
                .toList();
        assertThat(lines)
                .extracting(each -> strings(each, "eventIds").getFirst())
                .containsExactly(late.id().toString(), ahead.id().toString());
        assertThat(lines).allSatisfy(each -> factsAre(each, 1, null));
    }

    @Test
    void allKindsAreCountedAndLedTo() {
        tell(here.credited(volunteer, DAY, 700, "IMPORTED").with("\"late\":true"));

        awaitLines("MINUTES_OF_DAY", 1);
        var all = read("/exceptions?from=2026-01-01&site=" + here.site());
        var kinds = all.<Map<String, Object>>getList("kinds");
        assertThat(kinds).extracting(each -> each.get("kind")).hasSize(ExceptionKind.values().length);
        assertThat(kinds)
                .allSatisfy(each ->
                        assertThat(read(string(each, "lines")).getList("items")).hasSize(count(each)));
        assertThat(kinds)
                .filteredOn(each -> count(each) > 0)
                .extracting(each -> each.get("kind"))
                .contains("MINUTES_OF_DAY", "EVIDENCE_SHARE", "LATE_ACTS");
    }

    private Told checked(UUID by, UUID with) {
        return here.credited(Ids.next(), DAY, 30, "SUPPLEMENTED").with(madeBy(by) + "," + by(with, "SITE_STAFF"));
    }

    private static Told registered(UUID volunteer, UUID account) {
        return Told.event(Topics.VOLUNTEERS, volunteer, "VolunteerRegistered", 1, """
                {"volunteerId":"%s","number":"V1","subject":"%s","siteCode":"S","ageClass":"ADULT"}""".formatted(volunteer, account));
    }

    private Told appointmentStated(UUID appointment, UUID account, UUID appointer, String at, String more) {
        return Told.event(Topics.APPOINTMENTS, account, "AppointmentStated", 3, """
                {"appointmentId":"%s","subject":"%s","role":"SITE_STAFF","siteCode":"%s","appointedBy":"%s",
                 "appointedAt":"%s"%s,"by":{"kind":"SERVICE"}}""".formatted(
                        appointment, account, here.site(), appointer, at, more));
    }

    private static Instant now() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void awaitLines(String kind, int lines) {
        eventually(() -> assertThat(lines(kind)).hasSize(lines));
    }

    private List<Map<String, Object>> lines(String kind) {
        return read(path(kind, here.site())).getList("items");
    }

    private static String path(String kind, String site) {
        return "/exceptions/" + kind + "?from=2026-01-01&site=" + site;
    }

    private static void factsAre(Map<String, Object> line, int count, @Nullable Integer sum) {
        var facts = read(string(line, "facts"));
        assertThat(facts.getInt("count")).isEqualTo(count);
        assertThat(facts.<Integer>get("sum")).isEqualTo(sum);
    }

    private static int count(Map<String, Object> kind) {
        return (Integer) requireNonNull(kind.get("count"));
    }

    private static String string(Map<String, Object> line, String name) {
        return String.valueOf(line.get(name));
    }

    @SuppressWarnings("unchecked") // as JSON has it
    private static List<String> strings(Map<String, Object> line, String name) {
        return (List<String>) requireNonNull(line.get(name));
    }

    private static @Nullable Object member(Map<String, Object> line, String outer, String inner) {
        return ((Map<?, ?>) requireNonNull(line.get(outer))).get(inner);
    }
}
