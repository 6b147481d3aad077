package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Grounds;
import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.credit.Part.Hold;
import cn.practice.activity.checking.Decision;
import cn.practice.activity.copies.KnownSites;
import cn.practice.activity.plan.Period;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Minutes that wait, as the database keeps them. */
@ApplicationScoped
class HoldRows {

    static final String SELECT = "select h.*, t.activity_id from hold h join attendance t on t.id = h.attendance_id ";

    private final Sql sql;
    private final Grounds grounds;
    private final KnownSites sites;
    private final InstantSource clock;

    HoldRows(Sql sql, Grounds grounds, KnownSites sites, InstantSource clock) {
        this.sql = sql;
        this.grounds = grounds;
        this.sites = sites;
        this.clock = clock;
    }

    void add(List<Hold> holds) {
        if (holds.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into hold (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, ground, reason,
                                  checking_site, objection_id, before_approval, held_by, state, held_at)
                select h.*, 'PENDING', ?
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::timestamptz[], ?::timestamptz[], ?::int4[],
                              ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bool[], ?::uuid[]) as h""",
                clock.instant(),
                Column.of(holds, Hold::id),
                Column.of(holds, each -> each.claim().attendance().id()),
                Column.of(holds, each -> each.claim().attendance().volunteerId()),
                Column.of(holds, each -> each.claim().day()),
                Column.of(holds, each -> each.time().startsAt()),
                Column.of(holds, each -> each.time().endsAt()),
                Column.of(holds, Hold::minutes),
                Column.of(holds, each -> grounds.write(each.claim().ground())),
                Column.of(holds, Hold::reason),
                Column.of(holds, this::checkingSite),
                Column.of(holds, Hold::objectionId),
                Column.of(holds, each -> Boolean.TRUE.equals(each.claim().beforeApproval())),
                Column.of(holds, each -> each.claim().by().subject()));
    }

    /** Whose staff may agree: the owner's, beyond the second limit those of the site above it; nobody's but administrators'. */
    @Nullable
    String checkingSite(Hold hold) {
        var owner = hold.claim().classification().ownerSiteCode();
        return switch (hold.reason()) {
            case LONG_DAY, OBJECTION -> owner;
            case VERY_LONG_DAY -> sites.parentOf(owner).orElse(null);
        };
    }

    KeptHold get(UUID id) {
        return sql.find(SELECT + "where h.id = ?", this::read, id).orElseThrow(() -> new NotFound("hold", id));
    }

    /** Locks one, then reads it by a statement of its own. */
    KeptHold lock(UUID id) {
        sql.list("select 1 from hold where id = ? for update", row -> true, id);
        return get(id);
    }

    /** Notes how one ends that is locked. */
    void end(UUID id, HoldState how, @Nullable UUID by, @Nullable String reasonCode) {
        sql.update(
                "update hold set state = ?, checked_at = ?, checked_by = ?, reason_code = ? where id = ?",
                how,
                clock.instant(),
                by,
                reasonCode,
                id);
    }

    KeptHold read(Row row) throws SQLException {
        return new KeptHold(
                row.id("id"),
                row.id("attendance_id"),
                row.id("activity_id"),
                row.id("volunteer_id"),
                row.day("day"),
                new Period(row.instant("starts_at"), row.instant("ends_at")),
                grounds.read(row.text("ground")),
                row.constant(HoldReason.class, "reason"),
                row.textOrNull("checking_site"),
                row.idOrNull("objection_id"),
                row.flag("before_approval") ? Boolean.TRUE : null,
                row.instant("held_at"),
                row.idOrNull("held_by"),
                Decision.read(row, HoldState.class, row.textOrNull("reason_code")));
    }
}
