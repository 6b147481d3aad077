package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.AttendanceEvent.MinutesCredited;
import cn.practice.activity.attendance.AttendanceEvent.MinutesHeld;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.attendance.Grounds;
import cn.practice.activity.attendance.credit.Part.Credit;
import cn.practice.activity.attendance.credit.Part.Hold;
import cn.practice.activity.copies.KnownSites;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.outbox.OutboxEntry;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All credits and holds of minutes, which are never overwritten: a correction is a reversal and a new credit. */
@ApplicationScoped
public class Credits {

    private final Sql sql;
    private final Outbox outbox;
    private final Grounds grounds;
    private final KnownSites sites;
    private final InstantSource clock;

    Credits(Sql sql, Outbox outbox, Grounds grounds, KnownSites sites, InstantSource clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.grounds = grounds;
        this.sites = sites;
        this.clock = clock;
    }

    /** Writes what became of claims, whose persons are locked, and tells of it. */
    public void save(List<Part> parts) {
        if (parts.isEmpty()) {
            return;
        }
        addCredits(parts.stream()
                .filter(Credit.class::isInstance)
                .map(Credit.class::cast)
                .toList());
        addHolds(parts.stream()
                .filter(Hold.class::isInstance)
                .map(Hold.class::cast)
                .toList());
        outbox.append(parts.stream().map(this::entry).toList());
    }

    private void addCredits(List<Credit> credits) {
        if (credits.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into credit (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, evidence,
                                    credited_at)
                select c.*, ?
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::timestamptz[], ?::timestamptz[],
                              ?::int4[], ?::text[]) as c""",
                clock.instant(),
                Column.of(credits, Credit::id),
                Column.of(credits, each -> each.claim().attendance().id()),
                Column.of(credits, each -> each.claim().attendance().volunteerId()),
                Column.of(credits, each -> each.claim().day()),
                Column.of(credits, each -> each.time().startsAt()),
                Column.of(credits, each -> each.time().endsAt()),
                Column.of(credits, Credit::minutes),
                Column.of(credits, each -> each.claim().ground().evidence()));
        var grounded = credits.stream()
                .filter(each -> !each.claim().ground().isClock())
                .toList();
        if (!grounded.isEmpty()) {
            sql.update(
                    "insert into credit_ground (credit_id, ground) select * from unnest(?::uuid[], ?::text[])",
                    Column.of(grounded, Credit::id),
                    Column.of(grounded, each -> grounds.write(each.claim().ground())));
        }
    }

    private void addHolds(List<Hold> holds) {
        if (holds.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into hold (id, attendance_id, volunteer_id, day, starts_at, ends_at, minutes, ground, reason,
                                  checking_site, before_approval, held_by, state, held_at)
                select h.*, 'PENDING', ?
                  from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::timestamptz[], ?::timestamptz[], ?::int4[],
                              ?::text[], ?::text[], ?::text[], ?::bool[], ?::uuid[]) as h""",
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
                Column.of(holds, each -> Boolean.TRUE.equals(each.claim().beforeApproval())),
                Column.of(holds, each -> each.claim().by().subject()));
    }

    /** Whose staff may agree: the owner's, beyond the second limit those of the site above it; nobody's but administrators'. */
    private @Nullable String checkingSite(Hold hold) {
        var owner = hold.claim().classification().ownerSiteCode();
        return switch (hold.reason()) {
            case LONG_DAY, OBJECTION -> owner;
            case VERY_LONG_DAY -> sites.parentOf(owner).orElse(null);
        };
    }

    private OutboxEntry entry(Part part) {
        var claim = part.claim();
        var event = switch (part) {
            case Credit credit -> credited(credit, claim);
            case Hold hold -> held(hold, claim);
        };
        return claim.attendance().entry(part.number(), event, claim.by(), claim.trace());
    }

    private static MinutesCredited credited(Credit credit, Claim claim) {
        var attendance = claim.attendance();
        return new MinutesCredited(
                credit.id(),
                attendance.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                claim.classification(),
                claim.day(),
                credit.minutes(),
                claim.ground(),
                credit.time().startsAt(),
                credit.time().endsAt(),
                credit.holdId(),
                claim.beforeApproval(),
                claim.late());
    }

    private MinutesHeld held(Hold hold, Claim claim) {
        var attendance = claim.attendance();
        Ground ground = claim.ground();
        return new MinutesHeld(
                hold.id(),
                attendance.id(),
                attendance.activityId(),
                attendance.volunteerId(),
                claim.classification(),
                claim.day(),
                hold.minutes(),
                hold.time().startsAt(),
                hold.time().endsAt(),
                ground.evidence(),
                hold.reason(),
                ground.method(),
                checkingSite(hold),
                null,
                claim.late(),
                claim.beforeApproval());
    }
}
