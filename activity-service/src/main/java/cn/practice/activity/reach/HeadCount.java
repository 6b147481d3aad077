package cn.practice.activity.reach;

import cn.practice.activity.checking.Decision;
import cn.practice.activity.checking.Proposed;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.reach.ReachEvent.ReachCounted;
import cn.practice.activity.reach.ReachEvent.ReachProposed;
import cn.practice.activity.reach.ReachEvent.ReachRejected;
import cn.practice.activity.reach.ReachEvent.ReachReversed;
import cn.practice.activity.reach.Refusals.NotCounted;
import cn.practice.activity.reach.Refusals.NothingToCheck;
import cn.practice.kit.identity.By;
import cn.practice.kit.sql.Row;
import cn.practice.kit.text.Sha256;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many of an audience an activity reached on a channel.
 *
 * @param source where the number was read
 * @param reasonCode why it needs a checker; null of what counted at once
 * @param rejectedBefore how many of the same activity, audience and channel were rejected or reversed before
 * @param reversal the latest that was proposed
 */
record HeadCount(
        UUID id,
        UUID activityId,
        Audience audience,
        Channel channel,
        int persons,
        @Nullable String source,
        @Nullable String reasonCode,
        Instant countedAt,
        By countedBy,
        Decision<ReachState> decision,
        int rejectedBefore,
        @Nullable Reversal reversal,
        @Nullable Taken taken) {

    static final String SELECT = """
            select r.*, v.id as proposal_id, v.state as proposal_state, v.reason_code as proposal_reason_code,
                   v.source as proposal_source, v.made_at, v.made_by, v.made_role, v.made_site, v.made_team,
                   v.checked_at as proposal_checked_at, v.checked_by as proposal_checked_by,
                   (select count(*) from head_count_reversal w
                     where w.reach_id = r.id and w.state = 'REJECTED' and w.id < v.id) as proposals_rejected,
                   (select count(*) from reach b
                     where b.activity_id = r.activity_id and b.audience = r.audience and b.channel = r.channel
                       and b.state in ('REJECTED', 'REVERSED') and b.id < r.id) as rejected_before
              from reach r
              left join lateral (select * from head_count_reversal p where p.reach_id = r.id order by p.id desc limit 1) v
                on true\s""";

    /** That it was taken back; before two persons had to agree, nothing else was kept of it. */
    record Taken(UUID id, Instant at) {

        static @Nullable Taken of(@Nullable UUID id, @Nullable Instant at) {
            return id == null || at == null ? null : new Taken(id, at);
        }
    }

    /** A row of {@link #SELECT}. */
    static HeadCount read(Row row) throws SQLException {
        return new HeadCount(
                row.id("id"),
                row.id("activity_id"),
                row.constant(Audience.class, "audience"),
                row.constant(Channel.class, "channel"),
                row.number("persons"),
                row.textOrNull("source"),
                row.textOrNull("reason_code"),
                row.instant("counted_at"),
                By.read(row, "counted_"),
                Decision.read(row, ReachState.class, null),
                row.number("rejected_before"),
                Reversal.read(row),
                Taken.of(row.idOrNull("reversal_id"), row.instantOrNull("reversed_at")));
    }

    /** Where all of it is written down. */
    String address() {
        return "/reach/" + id;
    }

    /** Whether it says the same. */
    boolean says(NewReach same) {
        return persons == same.persons() && Objects.equals(source, same.source());
    }

    /** What its checker decided, if it needs one. */
    Decision<ReachState> check() {
        if (reasonCode == null) {
            throw new NothingToCheck();
        }
        return decision;
    }

    /** Refuses what counts nothing. */
    void requireCounted() {
        if (!decision.state().counts()) {
            throw new NotCounted();
        }
    }

    /** That it counts now: at once, or because somebody else has agreed. */
    ReachCounted counted(Classification of, LocalDate day, @Nullable Boolean late) {
        var proposed = reasonCode == null
                ? null
                : new Proposed(reasonCode, evidenceAt(source), evidenceDigest(source), countedBy);
        return new ReachCounted(id, activityId, of, day, audience, channel, persons, proposed, late);
    }

    /** That it waits for somebody else's word. */
    ReachProposed proposed(Classification of, LocalDate day) {
        return new ReachProposed(
                id,
                activityId,
                of,
                day,
                audience,
                channel,
                persons,
                Objects.requireNonNull(reasonCode),
                evidenceAt(source),
                evidenceDigest(source));
    }

    ReachRejected rejected(Classification of, LocalDate day, String why) {
        return new ReachRejected(id, activityId, of, day, audience, channel, persons, why);
    }

    /** That it is taken back as was proposed. */
    ReachReversed reversed(Reversal by, Classification of, LocalDate day, @Nullable Boolean late) {
        var proposed = new Proposed(by.reasonCode(), evidenceAt(by.source()), evidenceDigest(by.source()), by.madeBy());
        return new ReachReversed(by.id(), id, activityId, of, day, audience, channel, persons, proposed, late);
    }

    private @Nullable String evidenceAt(@Nullable String evidence) {
        return evidence == null ? null : address();
    }

    private static @Nullable String evidenceDigest(@Nullable String evidence) {
        return evidence == null ? null : Sha256.hex(evidence);
    }
}
