package cn.practice.activity.signup.roster;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The places that people have, for those who note that they came. */
@ApplicationScoped
public class ConfirmedPlaces {

    private final Sql sql;

    ConfirmedPlaces(Sql sql) {
        this.sql = sql;
    }

    /** Which of these have a place, each kept until the transaction ends. */
    public <T, P> Set<P> lock(
            List<T> all, Function<T, UUID> shiftId, Function<T, UUID> volunteerId, BiFunction<UUID, UUID, P> place) {
        return Set.copyOf(sql.list(
                """
                select shift_id, volunteer_id from sign_up
                 where volunteer_id = any(?::uuid[]) and shift_id = any(?::uuid[]) and state = 'CONFIRMED'
                 order by id for update""",
                row -> place.apply(row.id("shift_id"), row.id("volunteer_id")),
                Column.of(all, volunteerId),
                Column.of(all.stream().map(shiftId).distinct().toList())));
    }

    /** Marks these places as not attended: their people were not there after all. */
    public <T> void miss(List<T> all, Function<T, UUID> shiftId, Function<T, UUID> volunteerId) {
        sql.list("""
                select 1 from sign_up
                 where volunteer_id = any(?::uuid[]) and shift_id = any(?::uuid[]) and attended
                 order by id for update""", row -> true, Column.of(all, volunteerId), Column.of(all, shiftId));
        sql.update("""
                update sign_up s set attended = false
                  from unnest(?::uuid[], ?::uuid[]) as c (shift_id, volunteer_id)
                 where s.volunteer_id = c.volunteer_id and s.shift_id = c.shift_id and s.attended""", Column.of(all, shiftId), Column.of(all, volunteerId));
    }

    /** Marks these locked places as attended. */
    public <T> void attend(List<T> all, Function<T, UUID> shiftId, Function<T, UUID> volunteerId) {
        sql.update("""
                update sign_up s set attended = true
                  from unnest(?::uuid[], ?::uuid[]) as c (shift_id, volunteer_id)
                 where s.volunteer_id = c.volunteer_id and s.shift_id = c.shift_id and s.state = 'CONFIRMED'""", Column.of(all, shiftId), Column.of(all, volunteerId));
    }
}
