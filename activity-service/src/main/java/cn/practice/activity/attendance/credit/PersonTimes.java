package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.credit.PersonTime.Taken;
import cn.practice.activity.plan.Period;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Locks persons to read what time of theirs is taken. */
@ApplicationScoped
public class PersonTimes {

    /** What counts for the same day as a time begins no further from it: no shift is longer than a day. */
    private static final Duration AROUND = Duration.ofDays(2);

    private static final String LOCK = """
            select pg_advisory_xact_lock(key)
              from (select distinct person_lock(id) as key from unnest(?::uuid[]) as id order by key) as keys;
            """;

    private static final String TAKEN = """
            select volunteer_id, id, day, starts_at, ends_at from credit
             where volunteer_id = any(?::uuid[]) and reversal_id is null and starts_at between ? and ?
            union all
            select volunteer_id, id, day, starts_at, ends_at from credit
             where volunteer_id = any(?::uuid[]) and reversal_id is null and minutes > 1440
               and starts_at < ? and ends_at > ?
            union all
            select volunteer_id, id, day, starts_at, ends_at from hold
             where volunteer_id = any(?::uuid[]) and state = 'PENDING' and starts_at between ? and ?""";

    private final Sql sql;

    PersonTimes(Sql sql) {
        this.sql = sql;
    }

    private record OfPerson(UUID person, Taken taken) {

        static OfPerson read(Row row) throws SQLException {
            return new OfPerson(
                    row.id("volunteer_id"),
                    new Taken(
                            row.id("id"),
                            row.day("day"),
                            new Period(row.instant("starts_at"), row.instant("ends_at"))));
        }
    }

    /**
     * Locks persons in the order of their locks, then reads by a statement of its own what they have given around a
     * time, and on the same days.
     */
    public Map<UUID, PersonTime> lock(Collection<UUID> persons, Period around) {
        var ids = Column.of(persons);
        var from = around.startsAt().minus(AROUND);
        var to = around.endsAt().plus(AROUND);
        var taken =
                byPerson(sql.list(LOCK + TAKEN, OfPerson::read, ids, ids, from, to, ids, from, from, ids, from, to));
        var times = new HashMap<UUID, PersonTime>();
        persons.forEach(each -> times.put(each, new PersonTime(taken.getOrDefault(each, List.of()))));
        return times;
    }

    /** The same without a lock: a moment later it may be more. */
    public Map<UUID, List<Taken>> look(Collection<UUID> persons, Period around) {
        var ids = Column.of(persons);
        var from = around.startsAt().minus(AROUND);
        var to = around.endsAt().plus(AROUND);
        return byPerson(sql.list(TAKEN, OfPerson::read, ids, from, to, ids, from, from, ids, from, to));
    }

    private static Map<UUID, List<Taken>> byPerson(List<OfPerson> all) {
        var taken = new HashMap<UUID, List<Taken>>();
        all.forEach(each ->
                taken.computeIfAbsent(each.person, person -> new ArrayList<>()).add(each.taken));
        return taken;
    }

    /** That of one person. */
    public PersonTime lock(UUID person, Period around) {
        return lock(List.of(person), around).values().iterator().next();
    }
}
