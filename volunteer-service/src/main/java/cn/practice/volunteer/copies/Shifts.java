package cn.practice.volunteer.copies;

import cn.practice.kit.inbox.Patience;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.kit.sql.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of shifts and of who is in them. */
@ApplicationScoped
public class Shifts {

    private static final String SHIFT = """
            select s.id, s.activity_id, s.name, a.title, a.owner_site_code, a.team_id,
                   s.in_charge, a.in_charge as in_charge_of_all, s.starts_at, s.ends_at
              from known_shift s join known_activity a on a.id = s.activity_id""";
    private static final String PEOPLE = """
            select volunteer_id, coalesce(there.state, place.state) as state
              from (select volunteer_id, state from known_sign_up
                     where shift_id = ? and state in ('PENDING', 'CONFIRMED', 'WAITLISTED')) as place
              full join (select distinct on (volunteer_id) volunteer_id, state from known_attendance
                          where shift_id = ? and state <> 'REVERSED'
                          order by volunteer_id, id desc) as there using (volunteer_id)
             where volunteer_id > ?
             order by volunteer_id limit ?""";
    private static final String OF_PEOPLE = """
            select live.volunteer_id, s.id, s.activity_id, s.name, a.title, a.owner_site_code, a.team_id,
                   s.in_charge, a.in_charge as in_charge_of_all, s.starts_at, s.ends_at
              from (select volunteer_id, shift_id from known_sign_up
                     where volunteer_id = any (?::uuid[]) and state in ('PENDING', 'CONFIRMED', 'WAITLISTED')
                    union
                    select volunteer_id, shift_id from known_attendance
                     where volunteer_id = any (?::uuid[]) and state <> 'REVERSED') as live
              join known_shift s on s.id = live.shift_id
              join known_activity a on a.id = s.activity_id
             where s.ends_at > ?""";
    private static final String DIFFERS = """
            select from known_shift
             where id = ? and version < ? and (starts_at, ends_at, place) is distinct from (?, ?, ?::text)""";
    private static final String SIGNED_UP = """
            select volunteer_id from known_sign_up
             where shift_id = ? and state in ('PENDING', 'CONFIRMED', 'WAITLISTED')""";

    private final Sql sql;
    private final Patience patience;

    Shifts(Sql sql, Patience patience) {
        this.sql = sql;
        this.patience = patience;
    }

    /** Waits a moment for a shift that is not known yet, and refuses one that nobody told of; outside a transaction only. */
    public KnownShift await(UUID id) {
        return patience.await("shift", id, () -> find(id));
    }

    private Optional<KnownShift> find(UUID id) {
        return sql.list(Statement.of(SHIFT).add("where s.id = ?", id), Shifts::read).stream()
                .findFirst();
    }

    /** Some of those with a live sign-up or an attendance, in the order of their ids, after one of them. */
    public List<InShift> people(UUID shiftId, UUID after, int most) {
        return sql.list(
                PEOPLE,
                row -> new InShift(row.id("volunteer_id"), row.constant(InShiftState.class, "state")),
                shiftId,
                shiftId,
                after,
                most);
    }

    /** Of these people, who is in which shift that ends after an instant. */
    public List<Served> of(Collection<UUID> volunteers, Instant endingAfter) {
        return sql.list(
                OF_PEOPLE,
                row -> new Served(row.id("volunteer_id"), read(row)),
                Column.of(volunteers),
                Column.of(volunteers),
                endingAfter);
    }

    private static KnownShift read(Row row) throws SQLException {
        return new KnownShift(
                row.id("id"),
                row.id("activity_id"),
                row.text("name"),
                row.textOrNull("title"),
                row.text("owner_site_code"),
                row.idOrNull("team_id"),
                row.idOrNull("in_charge"),
                row.idOrNull("in_charge_of_all"),
                row.instant("starts_at"),
                row.instant("ends_at"));
    }

    /** What the activity is called, if that is known. */
    public Optional<String> titleOf(UUID activityId) {
        return sql.find(
                "select title from known_activity where id = ? and title is not null",
                row -> row.text("title"),
                activityId);
    }

    /** Whether another time or place than this is known of a shift, from an event before the one of this version. */
    public boolean differs(UUID shiftId, Instant startsAt, Instant endsAt, @Nullable String place, long version) {
        return sql.exists(DIFFERS, shiftId, version, startsAt, endsAt, place);
    }

    /** Everybody with a live sign-up for a shift. */
    public List<UUID> signedUp(UUID shiftId) {
        return sql.list(SIGNED_UP, row -> row.id("volunteer_id"), shiftId);
    }
}
