package cn.practice.activity.month;

import cn.practice.activity.month.MonthEvent.MonthClosed;
import cn.practice.kit.identity.By;
import cn.practice.kit.kafka.Topics;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import cn.practice.kit.time.ClockOffset;
import cn.practice.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Which months are closed, by the calendar alone; that they are is told once. Under a shifted clock none is. */
@ApplicationScoped
public class Months {

    /** Of two replicas at once, the second waits and finds them closed. */
    private static final String CLOSE = """
            insert into closed_month (month, closed_at)
            select due.month, ?::timestamptz from unnest(?::date[]) as due (month) order by due.month
            on conflict do nothing
            returning month""";

    private final Sql sql;
    private final Outbox outbox;
    private final CivilTime time;
    private final ClockOffset offset;
    private final ClosingRule rule;

    Months(
            Sql sql,
            Outbox outbox,
            CivilTime time,
            ClockOffset offset,
            WorkingDays days,
            @ConfigProperty(name = "practice.months.close-on-working-day") int number) {
        this.sql = sql;
        this.outbox = outbox;
        this.time = time;
        this.offset = offset;
        this.rule = new ClosingRule(days, number);
    }

    /** {@code true} for a day whose month has closed, whether or not that was told yet, as events say it; else nothing. */
    public @Nullable Boolean late(LocalDate day) {
        boolean isClosed = offset.isZero() && rule.isClosed(YearMonth.from(day), time.today());
        return isClosed ? Boolean.TRUE : null;
    }

    /** Closes those that are due, and tells of each that was open until now. */
    @Transactional
    List<MonthClosed> closeDue() {
        if (!offset.isZero()) {
            return List.of();
        }
        var today = time.today();
        var due = rule.closed(first(today), today);
        var closed = sql
                .list(CLOSE, row -> YearMonth.from(row.day("month")), time.now(), Column.of(due, each -> each.atDay(1)))
                .stream()
                .sorted()
                .map(each -> new MonthClosed(each, rule.closingDayOf(each)))
                .toList();
        outbox.append(closed.stream().map(Months::entry).toList());
        return closed;
    }

    /** That of the earliest activity that anybody was told of; where there is none yet, the previous one. */
    private YearMonth first(LocalDate today) {
        return sql.find(
                        "select starts_at from earliest_activity",
                        row -> YearMonth.from(time.dayOf(row.instant("starts_at"))))
                .orElseGet(() -> YearMonth.from(today).minusMonths(1));
    }

    private static OutboxEntry entry(MonthClosed event) {
        var month = event.month().toString();
        return new OutboxEntry(Topics.ACTIVITIES, month, month, 1, event, By.service());
    }
}
