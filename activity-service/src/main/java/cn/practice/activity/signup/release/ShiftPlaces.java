package cn.practice.activity.signup.release;

import cn.practice.activity.plan.shift.Places;
import cn.practice.activity.plan.shift.Places.Offer;
import cn.practice.activity.plan.shift.Places.Taken;
import cn.practice.activity.signup.roster.ShiftRosters;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many places shifts have, as those say who plan them, and how full they are. */
@ApplicationScoped
class ShiftPlaces implements Places {

    private final Sql sql;
    private final ShiftRosters rosters;
    private final Promotions promotions;
    private final InstantSource clock;

    ShiftPlaces(Sql sql, ShiftRosters rosters, Promotions promotions, InstantSource clock) {
        this.sql = sql;
        this.rosters = rosters;
        this.promotions = promotions;
        this.clock = clock;
    }

    @Override
    public void open(List<Offer> offers) {
        sql.update(
                """
                insert into shift_places (shift_id, activity_id, capacity, waitlist_limit)
                select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[])""",
                Column.of(offers, Offer::shiftId),
                Column.of(offers, Offer::activityId),
                Column.of(offers, Offer::capacity),
                Column.of(offers, Offer::waitlistLimit));
    }

    /** Places that are added are filled, also those that stayed free before: after the withdrawal deadline too. */
    @Override
    public void resize(Offer offer, boolean raised) {
        var roster = rosters.lock(offer.shiftId());
        roster.resize(offer.capacity(), offer.waitlistLimit());
        sql.update(
                "update shift_places set capacity = ?, waitlist_limit = ? where shift_id = ?",
                offer.capacity(),
                offer.waitlistLimit(),
                offer.shiftId());
        if (raised) {
            promotions.fill(roster, clock.instant());
            rosters.save(List.of(roster));
        }
    }

    @Override
    public Map<UUID, Taken> of(Collection<UUID> shiftIds) {
        return sql
                .list(
                        "select shift_id, taken, waitlisted from shift_places where shift_id = any(?::uuid[])",
                        row -> Map.entry(row.id("shift_id"), new Taken(row.number("taken"), row.number("waitlisted"))),
                        Column.of(shiftIds))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
