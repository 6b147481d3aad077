package cn.practice.activity.copies;

import cn.practice.activity.copies.VolunteerEvent.Span;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** The copied suspensions; whoever is suspended, reinstated and suspended on one day has been suspended on that once. */
@ApplicationScoped
class Suspensions {

    private final Sql sql;
    private final CivilTime time;

    Suspensions(Sql sql, CivilTime time) {
        this.sql = sql;
        this.time = time;
    }

    void begin(UUID volunteerId, LocalDate day, Instant since) {
        sql.update("""
                insert into known_suspension as known (volunteer_id, from_day, since) values (?, ?, ?)
                on conflict (volunteer_id, from_day) do update
                   set until_day = null, since = excluded.since""", volunteerId, day, since);
    }

    void end(UUID volunteerId, LocalDate day) {
        sql.update("""
                update known_suspension set until_day = greatest(from_day, ?::date)
                 where volunteer_id = ? and until_day is null""", day, volunteerId);
    }

    /** Says all of them anew; of one that was told itself it stays known when it began. */
    void state(UUID volunteerId, List<Span> spans) {
        var byDay = new TreeMap<LocalDate, Span>();
        spans.forEach(each -> byDay.put(each.from(), each));
        var all = byDay.values();
        sql.update(
                "delete from known_suspension where volunteer_id = ? and from_day <> all(?::date[])",
                volunteerId,
                Column.of(all, Span::from));
        sql.update(
                """
                insert into known_suspension as known (volunteer_id, from_day, until_day, since)
                select ?::uuid, * from unnest(?::date[], ?::date[], ?::timestamptz[])
                on conflict (volunteer_id, from_day) do update set until_day = excluded.until_day""",
                volunteerId,
                Column.of(all, Span::from),
                Column.of(all, Span::until),
                Column.of(all, each -> each.from().atStartOfDay(time.zone()).toInstant()));
    }
}
