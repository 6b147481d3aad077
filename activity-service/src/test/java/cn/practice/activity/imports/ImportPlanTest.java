package cn.practice.activity.imports;

import static cn.practice.activity.imports.Items.NINE;
import static cn.practice.activity.imports.Items.TALK;
import static cn.practice.activity.imports.Items.aLecture;
import static cn.practice.activity.imports.Items.served;
import static cn.practice.activity.imports.Items.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.practice.activity.attendance.AttendanceEvent.AttendanceRecorded;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.ImportedAttendance;
import cn.practice.activity.attendance.credit.Claim;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.Part;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.credit.PersonTime.Taken;
import cn.practice.activity.checking.Proposed;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.activity.ActivityEvent.ActivityHeld;
import cn.practice.activity.reach.PastHeadCount;
import cn.practice.kit.id.Ids;
import cn.practice.kit.identity.By;
import cn.practice.kit.identity.By.ActedAs;
import cn.practice.kit.outbox.OutboxEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportPlanTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BOB = UUID.randomUUID();
    private static final By MAKER = By.of(UUID.randomUUID(), ActedAs.SITE_STAFF, "321181001000", null);
    private static final By STAFF = By.of(UUID.randomUUID(), ActedAs.SITE_STAFF, "321181001000", null);

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private final ImportedItem lecture = new ImportedItem(
            aLecture("A-1", List.of(village(40)), List.of(served(ANN, 90), served(BOB, 0))),
            TALK,
            new Period(NINE, NINE.plus(Duration.ofHours(2))));
    private final Proposed proposed = new Proposed("PAPER_OF_BEFORE", "/imports/1", "d1", MAKER);
    private final ImportPlan plan = plan(List.of());

    @Test
    void tellsOfAnActivityWithItsHeadCountsAndThenOfThoseWhoCame() {
        assertThat(plan.told()).extracting(OutboxEntry::by).containsOnly(STAFF);
        assertThat(plan.told())
                .extracting(each -> each.event().getClass().getSimpleName() + " " + each.version())
                .containsExactly(
                        "ActivityPublished 1",
                        "ActivityHeld 2",
                        "ReachCounted 3",
                        "AttendanceRecorded 1",
                        "AttendanceRecorded 1");
        assertThat(plan.told())
                .extracting(OutboxEntry::key)
                .containsOnly(lecture.id().toString());
    }

    @Test
    void eachRowKnowsHowManyEventsAreToldOfIt() {
        assertThat(plan.activity().sequence()).isEqualTo(3L);
        assertThat(plan.attendances()).extracting(ImportedAttendance::sequence).containsExactly(2L, 1L);
    }

    @Test
    void creditsWhoServedFromTheBeginningOrTheFirstTimeThatIsFree() {
        assertThat(plan.parts()).singleElement().satisfies(each -> {
            assertThat(each.time()).isEqualTo(new Period(NINE, NINE.plus(Duration.ofMinutes(90))));
            assertThat(each.number()).isEqualTo(2);
            assertThat(each.claim().attendance().id())
                    .isEqualTo(plan.attendances().getFirst().id());
        });
        assertThat(plan(List.of(taken(0, 30))).parts()).extracting(Part::time).containsExactly(minutes(30, 120));
        assertThat(plan.attendances()).extracting(ImportedAttendance::day).containsOnly(DAY);
        assertThat(plan.headCounts()).extracting(PastHeadCount::persons).containsExactly(40);
    }

    @Test
    void whatFitsNowhereIsRefusedWithWhatIsInTheWay() {
        assertThatThrownBy(() -> plan(List.of(taken(40, 41)))).hasMessage("TIME_TAKEN");
    }

    @Test
    void whatGoesBeyondADayIsHeld() {
        assertThat(plan(List.of(new Taken(Ids.next(), DAY, minutes(-600, -150))))
                        .parts())
                .extracting(each -> each.getClass().getSimpleName() + " " + each.minutes() + " " + each.number())
                .containsExactly("Credit 30 2", "Hold 60 3");
    }

    @Test
    void saysOfEverythingWhyWhoProposedItAndWhatWasLateOrBeforeTheirApproval() {
        assertThat(only(ActivityHeld.class)).allSatisfy(held -> {
            assertThat(held.late()).isTrue();
            assertThat(held.proposed()).isEqualTo(proposed);
        });
        assertThat(only(AttendanceRecorded.class))
                .allSatisfy(each -> assertThat(each.proposed()).isNotNull())
                .extracting(AttendanceRecorded::volunteerId, AttendanceRecorded::beforeApproval)
                .containsExactly(tuple(ANN, null), tuple(BOB, true));
        assertThat(plan.parts())
                .extracting(Part::claim)
                .allSatisfy(claim -> assertThat(claim.late()).isTrue())
                .extracting(Claim::ground)
                .containsExactly(Ground.imported(proposed));
    }

    private ImportPlan plan(List<Taken> byAnn) {
        return new ImportPlan(
                lecture,
                new Warrant(
                        proposed,
                        STAFF,
                        ZoneId.of("Asia/Shanghai"),
                        day -> day.equals(DAY),
                        (person, day) -> person.equals(ANN) && day.equals(DAY)),
                Map.of(ANN, new PersonTime(byAnn), BOB, new PersonTime(List.of())),
                new DayLimits(Duration.ofHours(8), Duration.ofHours(12)));
    }

    private static Taken taken(int from, int to) {
        return new Taken(Ids.next(), DAY, minutes(from, to));
    }

    private static Period minutes(int from, int to) {
        return new Period(NINE.plus(Duration.ofMinutes(from)), NINE.plus(Duration.ofMinutes(to)));
    }

    private <T> List<T> only(Class<T> type) {
        return plan.told().stream()
                .map(OutboxEntry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
