package cn.practice.activity.imports;

import static cn.practice.activity.imports.Items.NINE;
import static cn.practice.activity.imports.Items.TALK;
import static cn.practice.activity.imports.Items.aLecture;
import static cn.practice.activity.imports.Items.served;
import static cn.practice.activity.imports.Items.village;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.activity.attendance.ImportedAttendance;
import cn.practice.activity.attendance.credit.DayLimits;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.plan.Period;
import cn.practice.activity.plan.activity.PastActivity;
import cn.practice.activity.reach.PastHeadCount;
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
    private static final By STAFF = By.of(UUID.randomUUID(), ActedAs.SITE_STAFF, "321181001000", null);

    private final ImportedItem lecture = new ImportedItem(
            aLecture("A-1", List.of(village(40)), List.of(served(ANN, 90), served(BOB, 0))),
            TALK,
            new Period(NINE, NINE.plus(Duration.ofHours(2))));
    private final ImportPlan plan = new ImportPlan(
            List.of(lecture),
            ZoneId.of("Asia/Shanghai"),
            Map.of(lecture.item().ownerSiteCode(), STAFF),
            Map.of(ANN, new PersonTime(List.of()), BOB, new PersonTime(List.of())),
            new DayLimits(Duration.ofHours(8), Duration.ofHours(12)));

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
        assertThat(plan.activities()).extracting(PastActivity::sequence).containsExactly(3L);
        assertThat(plan.attendances()).extracting(ImportedAttendance::sequence).containsExactly(2L, 1L);
    }

    @Test
    void creditsWhoServedOnTheDayItBegan() {
        assertThat(plan.parts()).singleElement().satisfies(each -> {
            assertThat(each.time()).isEqualTo(new Period(NINE, NINE.plus(Duration.ofMinutes(90))));
            assertThat(each.number()).isEqualTo(2);
            assertThat(each.claim().attendance().id())
                    .isEqualTo(plan.attendances().getFirst().id());
        });
        assertThat(plan.attendances()).extracting(ImportedAttendance::day).containsOnly(LocalDate.of(2026, 3, 5));
        assertThat(plan.headCounts()).extracting(PastHeadCount::persons).containsExactly(40);
    }
}
