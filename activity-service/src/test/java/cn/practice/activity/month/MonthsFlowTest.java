package cn.practice.activity.month;

import static cn.practice.activity.District.aShift;
import static cn.practice.activity.District.aStation;
import static cn.practice.activity.District.change;
import static cn.practice.activity.District.count;
import static cn.practice.activity.District.drafted;
import static cn.practice.activity.District.inHours;
import static cn.practice.activity.District.tomorrow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Published;
import cn.practice.activity.District.Station;
import cn.practice.activity.month.MonthEvent.MonthClosed;
import cn.practice.embedded.EventLog;
import cn.practice.embedded.LoggedEvent;
import cn.practice.embedded.Platform;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.time.ClockOffset;
import cn.practice.kit.time.WorkingDays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Activities are made to look as those of years ago. */
@QuarkusTest
@QuarkusTestResource(Platform.class)
class MonthsFlowTest {

    @Inject
    Months months;

    @Inject
    MonthClosing closing;

    @Inject
    Sql sql;

    @Inject
    Outbox outbox;

    @Inject
    CivilTime time;

    @Inject
    WorkingDays days;

    private final Station station = aStation();

    @AfterEach
    void moveBack() {
        change("update activity set starts_at = created_at where starts_at < '2020-01-01'");
    }

    @Test
    void everyMonthFromTheEarliestActivityOnIsToldOnceByTwoReplicasAndThoseBeforeWhenSomethingIsImportedFromThem()
            throws InterruptedException {
        tomorrowMovedTo("2019-05-31T16:30:00Z");

        closeByTwoReplicas();
        closing.sweep();

        awaitAllTold();
        var last = closedNow().getLast();
        assertThat(told("2019-05")).isEmpty();
        assertThat(told("2019-06")).hasSize(1);
        assertThat(told("2020-01")).hasSize(1);
        assertThat(told(last.toString())).hasSize(1);
        assertThat(told(last.plusMonths(1).toString())).isEmpty();
        var event = told("2019-06").getFirst();
        assertThat(event.type()).isEqualTo("MonthClosed");
        assertThat(event.key()).isEqualTo("2019-06");
        assertThat(event.headers()).containsEntry("sequence", "1");
        assertThat(event.json())
                .isEqualTo("{\"month\":\"2019-06\",\"day\":\"2019-07-12\",\"by\":{\"kind\":\"SERVICE\"}}");

        tomorrowMovedTo("2018-11-05T01:00:00Z");
        closing.sweep();

        awaitAllTold();
        assertThat(told("2018-10")).isEmpty();
        assertThat(told("2018-11")).hasSize(1);
        assertThat(told("2019-05")).hasSize(1);
        assertThat(told("2019-06")).hasSize(1);
    }

    @Test
    void aDraftClosesNoMonthSinceNobodyWasToldOfIt() {
        var draft = drafted(station, "CARING_AID", aShift("SERVICE", 1, 0, inHours(24), inHours(26)));
        move(draft, "2016-03-05T01:00:00Z");

        closing.sweep();

        assertThat(count("closed_month", "month < '2018-01-01'")).isZero();
    }

    @Test
    void lateIsWhatIsToldOfAClosedMonthWhetherOrNotAnybodyHasToldThatYet() {
        var today = time.today();
        var last = closedNow().getLast();

        assertThat(months.late(LocalDate.parse("2017-03-05"))).isTrue();
        assertThat(count("closed_month", "month = '2017-03-01'")).isZero();
        assertThat(months.late(last.atEndOfMonth())).isTrue();
        assertThat(months.late(last.plusMonths(1).atDay(1))).isNull();
        assertThat(months.late(today)).isNull();
        assertThat(months.late(today.plusYears(1))).isNull();
    }

    @Test
    void nothingIsClosedNorLateUnderAShiftedClock() {
        tomorrowMovedTo("2017-11-05T01:00:00Z");
        var shifted = new Months(sql, outbox, time, new ClockOffset(Duration.ofHours(1), true), days, 10);

        var closed = QuarkusTransaction.requiringNew().call(shifted::closeDue);

        assertThat(closed).isEmpty();
        assertThat(count("closed_month", "month = '2017-11-01'")).isZero();
        assertThat(shifted.late(LocalDate.parse("2019-03-05"))).isNull();
    }

    private void tomorrowMovedTo(String startsAt) {
        move(tomorrow(station, 1, 0), startsAt);
    }

    private static void move(Published activity, String startsAt) {
        change("update activity set starts_at = '%s' where id = '%s'".formatted(startsAt, activity.id()));
    }

    private void closeByTwoReplicas() throws InterruptedException {
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.<Callable<List<MonthClosed>>>of(months::closeDue, months::closeDue);
            replicas.invokeAll(both).forEach(each -> each.resultNow());
        }
    }

    /** What is published now is told after what was told before. */
    private void awaitAllTold() {
        var after = tomorrow(station, 1, 0);
        await().until(() -> !EventLog.about(Topics.ACTIVITIES, after.id()).isEmpty());
    }

    private List<YearMonth> closedNow() {
        return new ClosingRule(days, 10).closed(YearMonth.of(2026, 1), time.today());
    }

    private static List<LoggedEvent> told(String month) {
        return EventLog.about(Topics.ACTIVITIES, month);
    }
}
