package cn.practice.activity.plan;

import cn.practice.kit.identity.Access;
import cn.practice.kit.identity.By;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is planned, for the features around it: read, locked against cancellation, and who may act for it. */
@ApplicationScoped
public class Plan {

    /** No shift is shorter: what takes less is done within another. */
    public static final Duration SHORTEST_SHIFT = Duration.ofMinutes(15);

    /** No shift is longer; sign-up closes at its end at the latest. */
    public static final Duration LONGEST_SHIFT = Duration.ofHours(24);

    public static final Duration LONGEST_ACTIVITY = Duration.ofDays(92);

    private static final String SHIFTS = "select * from planned_shift ";

    private final Sql sql;
    private final Access access;

    Plan(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    public Optional<ActivityFacts> activity(UUID id) {
        return sql.find(ActivityFacts.SELECT + "where id = ?", ActivityFacts::read, id);
    }

    public Map<UUID, ActivityFacts> activities(Collection<UUID> ids) {
        return sql
                .list(ActivityFacts.SELECT + "where id = any(?::uuid[])", ActivityFacts::read, Column.of(ids))
                .stream()
                .collect(Collectors.toMap(ActivityFacts::id, Function.identity()));
    }

    /** What people are told of an activity. */
    public Particulars particulars(UUID id) {
        return sql.find(
                        "select content, place, in_charge from activity where id = ?",
                        row -> new Particulars(
                                row.textOrNull("content"), row.textOrNull("place"), row.idOrNull("in_charge")),
                        id)
                .orElseThrow(() -> new NotFound("activity", id));
    }

    /** A shift of something that was published or is being drafted. */
    public Optional<ShiftFacts> shift(UUID id) {
        return sql.find(SHIFTS + "where id = ?", ShiftFacts::read, id);
    }

    public Map<UUID, ShiftFacts> shifts(Collection<UUID> ids) {
        return sql.list(SHIFTS + "where id = any(?::uuid[])", ShiftFacts::read, Column.of(ids)).stream()
                .collect(Collectors.toMap(ShiftFacts::id, Function.identity()));
    }

    /** The activity, if the caller may act for it. */
    public ActivityFacts activityToActFor(UUID id) {
        var facts = activity(id).orElseThrow(() -> new NotFound("activity", id));
        requireActor(facts);
        return facts;
    }

    /** The shift, if the caller may act for its activity. */
    public ShiftFacts shiftToActFor(UUID id) {
        var facts = shift(id).orElseThrow(() -> new NotFound("shift", id));
        requireActor(facts.activity());
        return facts;
    }

    /** Passes for the leader of its team, staff over its owner and the administrator. */
    public void requireActor(ActivityFacts facts) {
        access.requireLeaderOf(
                facts.classification().teamId(), facts.classification().ownerSiteCode());
    }

    /** The caller, as whom they act for it. */
    public By by(ActivityFacts facts) {
        var of = facts.classification();
        return access.by(of.teamId(), of.ownerSiteCode());
    }

    /** Passes for those who may act for it and for auditors. */
    public void requireReader(ActivityFacts facts) {
        if (!access.isAuditor()) {
            requireActor(facts);
        }
    }

    /** Locks the activity against cancellation and holding, until the transaction ends. */
    public ActivityFacts share(UUID id) {
        return sql.find(
                        "select 1 from activity where id = ? for share;" + ActivityFacts.SELECT + "where id = ?",
                        ActivityFacts::read,
                        id,
                        id)
                .orElseThrow(() -> new NotFound("activity", id));
    }

    /** Locks activities in id order against cancellation and holding, until the transaction ends. */
    public void share(Collection<UUID> ids) {
        sql.list("select 1 from activity where id = any(?::uuid[]) order by id for share", row -> true, Column.of(ids));
    }
}
