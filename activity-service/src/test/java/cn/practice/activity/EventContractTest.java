package cn.practice.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.attendance.AttendanceEvent;
import cn.practice.activity.attendance.AttendanceEvent.AttendanceRecorded;
import cn.practice.activity.attendance.AttendanceEvent.CheckedIn;
import cn.practice.activity.attendance.AttendanceEvent.CheckedOut;
import cn.practice.activity.attendance.AttendanceEvent.MinutesCredited;
import cn.practice.activity.attendance.AttendanceEvent.MinutesReversed;
import cn.practice.activity.attendance.Evidence;
import cn.practice.activity.attendance.Method;
import cn.practice.activity.campaign.CampaignEvent;
import cn.practice.activity.campaign.CampaignEvent.CampaignLaunched;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.ShiftRole;
import cn.practice.activity.plan.activity.ActivityEvent;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityCancelled;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityHeld;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityPublished;
import cn.practice.activity.reach.Audience;
import cn.practice.activity.reach.Channel;
import cn.practice.activity.reach.ReachEvent;
import cn.practice.activity.reach.ReachEvent.ReachCounted;
import cn.practice.activity.reach.ReachEvent.ReachReversed;
import cn.practice.activity.signup.roster.Placement;
import cn.practice.activity.signup.roster.SignUpEvent;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpConfirmed;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpDropped;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpPromoted;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpWaitlisted;
import cn.practice.activity.signup.roster.SignUpEvent.SignUpWithdrawn;
import cn.practice.activity.signup.roster.SignUpState;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    private static final Path EVENTS = Path.of("contract/events");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Instant IN = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant OUT = Instant.parse("2026-03-05T03:00:00Z");
    private static final Classification OF =
            new Classification("321181001001", "321181001000", id(1), "THEORY_TALK", "PEOPLES_TALK", id(2), true);
    private static final ShiftRole ROLE = ShiftRole.SERVICE;

    private static final Placement PLACEMENT = new Placement(id(6), id(4), id(3), id(5), ROLE, OF, DAY);

    private static UUID id(int n) {
        return UUID.fromString("0197f000-0000-7000-8000-00000000000" + n);
    }

    static List<Record> events() {
        return List.of(
                new CampaignLaunched(id(2), "我们的节日", 10, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                new ActivityPublished(id(3), OF, IN, OUT),
                new ActivityHeld(id(3), OF, DAY),
                new ActivityCancelled(id(3), OF, "WEATHER"),
                new ReachCounted(id(8), id(3), OF, DAY, Audience.VILLAGE, Channel.ON_SITE, 120),
                new ReachReversed(id(9), id(8), id(3), OF, DAY, Audience.VILLAGE, Channel.ON_SITE, 120),
                new SignUpConfirmed(PLACEMENT),
                new SignUpWaitlisted(PLACEMENT),
                new SignUpPromoted(PLACEMENT),
                new SignUpWithdrawn(PLACEMENT, SignUpState.CONFIRMED),
                new SignUpDropped(PLACEMENT, SignUpState.WAITLISTED, "SUSPENDED"),
                new CheckedIn(id(7), id(4), id(3), id(5), ROLE, Method.LEADER, OF, DAY, IN),
                new CheckedOut(id(7), id(4), id(3), id(5), ROLE, OF, DAY, OUT),
                new AttendanceRecorded(id(7), id(3), id(5), ROLE, OF, DAY, Evidence.IMPORTED),
                new MinutesCredited(id(8), id(7), id(3), id(5), OF, DAY, 115, Evidence.CLOCKED),
                new MinutesReversed(id(9), id(8), id(7), id(3), id(5), OF, DAY, 115, Evidence.CLOCKED));
    }

    @ParameterizedTest
    @MethodSource("events")
    void serialisesToItsExample(Record event) throws IOException {
        assertThat(JSON.<JsonNode>valueToTree(event))
                .isEqualTo(JSON.readTree(file(event, "example").toFile()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void exampleMatchesItsSchema(Record event) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file(event, "schema")));

        assertThat(schema.validate(Files.readString(file(event, "example")), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everyEventHasASchemaAndAnExampleAndNothingElseHas() throws IOException {
        var permitted = Stream.of(
                        CampaignEvent.class,
                        ActivityEvent.class,
                        ReachEvent.class,
                        SignUpEvent.class,
                        AttendanceEvent.class)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .toList();
        try (var files = Files.list(EVENTS)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(permitted.stream()
                            .flatMap(name -> Stream.of(name + ".schema.json", name + ".example.json"))
                            .toList());
        }
        assertThat(events()).extracting(each -> each.getClass().getSimpleName()).hasSameElementsAs(permitted);
    }

    private static Path file(Record event, String what) {
        return EVENTS.resolve(event.getClass().getSimpleName() + "." + what + ".json");
    }
}
