package cn.practice.volunteer.copies;

import cn.practice.kit.inbox.CannotApply;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.copies.ActivityEvent.ActivityCancelled;
import cn.practice.volunteer.copies.ActivityEvent.ActivityHeld;
import cn.practice.volunteer.copies.ActivityEvent.ActivityReclassified;
import cn.practice.volunteer.copies.ActivityEvent.ActivityTerms;
import cn.practice.volunteer.copies.ActivityEvent.NotKept;
import cn.practice.volunteer.copies.ActivityEvent.SessionReversed;
import cn.practice.volunteer.copies.ActivityEvent.ShiftTerms;
import cn.practice.volunteer.copies.ActivityEvent.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The copied activities and their shifts. An event says whole what it is about, so none waits for another. */
@ApplicationScoped
class KnownActivities {

    private static final String PUT_ACTIVITY = """
            insert into known_activity as known
                   (id, title, site_code, owner_site_code, team_id, in_charge, state, ends_at, version)
            values (?, ?, ?, ?, ?, ?, coalesce(?, 'PUBLISHED'), ?, ?)
            on conflict (id) do update
               set title = coalesce(excluded.title, known.title), site_code = excluded.site_code,
                   owner_site_code = excluded.owner_site_code, team_id = excluded.team_id,
                   in_charge = excluded.in_charge, state = coalesce(?, known.state), ends_at = excluded.ends_at,
                   version = excluded.version
             where known.version < excluded.version""";
    private static final String PUT_STATE = """
            insert into known_activity as known (id, site_code, owner_site_code, team_id, state, version)
            values (?, ?, ?, ?, coalesce(?, 'PUBLISHED'), ?)
            on conflict (id) do update
               set site_code = excluded.site_code, owner_site_code = excluded.owner_site_code,
                   team_id = excluded.team_id, state = coalesce(?, known.state), version = excluded.version
             where known.version < excluded.version""";
    private static final String PUT_SHIFT = """
            insert into known_shift as known (id, activity_id, name, place, in_charge, starts_at, ends_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set name = excluded.name, place = excluded.place, in_charge = excluded.in_charge, starts_at = excluded.starts_at,
                   ends_at = excluded.ends_at, version = excluded.version
             where known.version < excluded.version""";

    private final Sql sql;

    KnownActivities(Sql sql) {
        this.sql = sql;
    }

    void apply(ActivityEvent event, long version) {
        switch (event) {
            case ActivityTerms terms -> put(terms, version);
            case ActivityHeld(var id, var of) -> put(id, of, ActivityState.HELD, version);
            case ActivityCancelled(var id, var of) -> put(id, of, ActivityState.CANCELLED, version);
            case SessionReversed(var id, var of) -> put(id, of, ActivityState.PUBLISHED, version);
            case ActivityReclassified(var id, var of) -> put(id, of, null, version);
            case ShiftTerms it ->
                sql.update(
                        PUT_SHIFT,
                        it.shiftId(),
                        it.activityId(),
                        it.name(),
                        it.place(),
                        it.inCharge(),
                        it.startsAt(),
                        it.endsAt(),
                        version);
            case NotKept() -> {}
            case Unknown(var type) -> throw new CannotApply("unknown type " + type);
        }
    }

    private void put(ActivityTerms it, long version) {
        var of = present(it.classification());
        sql.update(
                PUT_ACTIVITY,
                it.activityId(),
                it.title(),
                of.siteCode(),
                of.ownerSiteCode(),
                of.teamId(),
                it.inCharge(),
                it.state(),
                it.endsAt(),
                version,
                it.state());
    }

    private void put(UUID id, @Nullable Classification classification, @Nullable ActivityState state, long version) {
        var of = present(classification);
        sql.update(PUT_STATE, id, of.siteCode(), of.ownerSiteCode(), of.teamId(), state, version, state);
    }

    private static Classification present(@Nullable Classification classification) {
        if (classification == null) {
            throw new CannotApply("an activity of nobody");
        }
        return classification;
    }
}
