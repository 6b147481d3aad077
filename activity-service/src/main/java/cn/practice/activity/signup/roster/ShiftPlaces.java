package cn.practice.activity.signup.roster;

import cn.practice.activity.plan.shift.Places.Offer;
import cn.practice.activity.plan.shift.Places.Taken;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many places shifts have and how many are taken, beside the sign-ups that take them. */
@ApplicationScoped
public class ShiftPlaces {

    private final Sql sql;

    ShiftPlaces(Sql sql) {
        this.sql = sql;
    }

    /** Adds those of new shifts. */
    public void add(List<Offer> offers) {
        sql.update(
                """
                insert into shift_places (shift_id, activity_id, capacity, waitlist_limit)
                select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[])""",
                Column.of(offers, Offer::shiftId),
                Column.of(offers, Offer::activityId),
                Column.of(offers, Offer::capacity),
                Column.of(offers, Offer::waitlistLimit));
    }

    /** Changes how many a locked shift has. */
    public void resize(ShiftRoster roster, Offer offer) {
        roster.resize(offer.capacity(), offer.waitlistLimit());
        sql.update(
                "update shift_places set capacity = ?, waitlist_limit = ? where shift_id = ?",
                offer.capacity(),
                offer.waitlistLimit(),
                offer.shiftId());
    }

    /** How full these shifts are. */
    public Map<UUID, Taken> taken(Collection<UUID> shiftIds) {
        return sql
                .list(
                        "select shift_id, taken, waitlisted from shift_places where shift_id = any(?::uuid[])",
                        row -> Map.entry(row.id("shift_id"), new Taken(row.number("taken"), row.number("waitlisted"))),
                        Column.of(shiftIds))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
