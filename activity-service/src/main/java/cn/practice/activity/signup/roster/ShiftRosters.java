package cn.practice.activity.signup.roster;

import cn.practice.activity.plan.ShiftFacts;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.time.CivilTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Locks the places of shifts to read their rosters, and writes back what happened in them, in sets. */
@ApplicationScoped
public class ShiftRosters {

    private static final String ROSTERS = """
            select s.*, p.capacity, p.waitlist_limit, p.taken, p.waitlisted, p.sequence
              from shift_places p join planned_shift s on s.id = p.shift_id
            """;

    private final Sql sql;
    private final CivilTime time;
    private final Outbox outbox;

    ShiftRosters(Sql sql, CivilTime time, Outbox outbox) {
        this.sql = sql;
        this.time = time;
        this.outbox = outbox;
    }

    /**
     * Locks the places in the order of the shifts' ids, then reads them by a statement of its own: the one that waited
     * for the locks saw them as they were before.
     */
    public Map<UUID, ShiftRoster> lock(Collection<UUID> shiftIds) {
        var ids = Column.of(shiftIds);
        return sql
                .list(
                        "select 1 from shift_places where shift_id = any(?::uuid[]) order by shift_id for no key update;"
                                + ROSTERS + "where p.shift_id = any(?::uuid[])",
                        this::read,
                        ids,
                        ids)
                .stream()
                .collect(Collectors.toMap(ShiftRoster::shiftId, Function.identity()));
    }

    /** The roster of a shift that exists. */
    public ShiftRoster lock(UUID shiftId) {
        return lock(List.of(shiftId)).values().iterator().next();
    }

    /** Those of all shifts of an activity. */
    public List<ShiftRoster> lockAll(UUID activityId) {
        return sql.list(
                "select 1 from shift_places where activity_id = ? order by shift_id for no key update;" + ROSTERS
                        + "where p.activity_id = ?",
                this::read,
                activityId,
                activityId);
    }

    /** Rosters, not locked, of shifts that take people now and have room, in the order in which the shifts begin. */
    public List<ShiftRoster> withRoom(Instant now, Instant startsAfter, UUID idAfter, int limit) {
        return sql.list(ROSTERS + """
                 where (s.starts_at, s.id) > (?, ?) and s.sign_up_closes_at > ?
                   and (s.sign_up_opens_at is null or s.sign_up_opens_at <= ?) and s.activity_state = 'PUBLISHED'
                   and (p.taken < p.capacity or p.waitlisted < p.waitlist_limit)
                 order by s.starts_at, s.id limit ?""", this::read, startsAfter, idAfter, now, now, limit);
    }

    private ShiftRoster read(Row row) throws SQLException {
        var shift = ShiftFacts.read(row);
        return new ShiftRoster(shift, time.dayOf(shift.period().startsAt()), Occupancy.read(row));
    }

    /** The live sign-ups of these people that end after this time. */
    public List<SignUp> live(Collection<UUID> volunteerIds, Instant after) {
        return sql.list("""
                select * from sign_up
                 where volunteer_id = any(?::uuid[]) and state in ('CONFIRMED', 'WAITLISTED') and ends_at > ?""", SignUp::read, Column.of(volunteerIds), after);
    }

    /** The live sign-ups of a locked shift in the order of decision. */
    public List<SignUp> live(ShiftRoster roster) {
        return sql.list("""
                select * from sign_up where shift_id = ? and state in ('CONFIRMED', 'WAITLISTED')
                 order by decision for update""", SignUp::read, roster.shiftId());
    }

    /** A sign-up of a locked shift, as it stands under its lock. */
    public SignUp lockSignUp(UUID id) {
        return sql.find("select * from sign_up where id = ? for update", SignUp::read, id)
                .orElseThrow();
    }

    /** Those who still wait for a place in a locked shift, in the order of decision. */
    public List<SignUp> waiting(ShiftRoster roster) {
        var changed = roster.changed().stream().map(SignUp::id).collect(Collectors.toSet());
        return sql
                .list(
                        "select * from sign_up where shift_id = ? and state = 'WAITLISTED' order by decision for update",
                        SignUp::read,
                        roster.shiftId())
                .stream()
                .filter(each -> !changed.contains(each.id()))
                .toList();
    }

    /** Writes everything that happened in the rosters. */
    public void save(Collection<ShiftRoster> rosters) {
        var entered =
                rosters.stream().flatMap(roster -> roster.entered().stream()).toList();
        if (!entered.isEmpty() && insert(entered) != entered.size()) {
            throw new IllegalStateException("a sign-up met another one that the locks should have shown");
        }
        var changed =
                rosters.stream().flatMap(roster -> roster.changed().stream()).toList();
        if (!changed.isEmpty()) {
            update(changed);
        }
        var touched =
                rosters.stream().filter(roster -> !roster.told().isEmpty()).toList();
        if (!touched.isEmpty()) {
            count(touched);
        }
        outbox.append(rosters.stream().flatMap(roster -> roster.told().stream()).toList());
    }

    private int insert(List<SignUp> entered) {
        return sql.update(
                """
                insert into sign_up (id, shift_id, activity_id, volunteer_id, state, decision, signed_up_at,
                                     signed_up_by, changed_at, starts_at, ends_at)
                select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[],
                                     ?::timestamptz[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[])
                on conflict do nothing""",
                Column.of(entered, SignUp::id),
                Column.of(entered, SignUp::shiftId),
                Column.of(entered, SignUp::activityId),
                Column.of(entered, SignUp::volunteerId),
                Column.of(entered, SignUp::state),
                Column.of(entered, SignUp::decision),
                Column.of(entered, SignUp::signedUpAt),
                Column.of(entered, SignUp::signedUpBy),
                Column.of(entered, SignUp::changedAt),
                Column.of(entered, each -> each.period().startsAt()),
                Column.of(entered, each -> each.period().endsAt()));
    }

    private void update(List<SignUp> changed) {
        sql.update(
                """
                update sign_up s set state = c.state, changed_at = c.changed_at, drop_code = c.drop_code
                  from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::text[]) as c(id, state, changed_at, drop_code)
                 where s.id = c.id""",
                Column.of(changed, SignUp::id),
                Column.of(changed, SignUp::state),
                Column.of(changed, SignUp::changedAt),
                Column.of(changed, SignUp::code));
    }

    private void count(List<ShiftRoster> touched) {
        sql.update(
                """
                update shift_places p set taken = r.taken, waitlisted = r.waitlisted, sequence = r.sequence
                  from unnest(?::uuid[], ?::int[], ?::int[], ?::bigint[]) as r(shift_id, taken, waitlisted, sequence)
                 where p.shift_id = r.shift_id""",
                Column.of(touched, ShiftRoster::shiftId),
                Column.of(touched, ShiftRoster::taken),
                Column.of(touched, ShiftRoster::waitlisted),
                Column.of(touched, ShiftRoster::sequence));
    }
}
