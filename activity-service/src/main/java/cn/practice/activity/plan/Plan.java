package cn.practice.activity.plan;

import cn.practice.kit.identity.Access;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is planned, as the packages around sign-up and attendance read and lock it. Locks: activity, then shifts in id order. */
@ApplicationScoped
public class Plan {

    /** No shift is longer; sign-up closes at its end at the latest. */
    public static final Duration LONGEST_SHIFT = Duration.ofHours(24);

    private static final String SHIFTS =
            "select " + ShiftFacts.COLUMNS + " from shift s join activity a on a.id = s.activity_id ";

    private final Sql sql;
    private final Access access;

    Plan(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    public Optional<ActivityFacts> activity(UUID id) {
        return sql.find("select " + ActivityFacts.COLUMNS + " from activity a where a.id = ?", ActivityFacts::read, id);
    }

    /** Whether everyone may know of it; a draft that was cancelled stays a draft for the public. */
    public boolean wasPublished(UUID id) {
        return sql.exists("select 1 from activity where id = ? and published_at is not null", id);
    }

    /** A shift of something that was published or is being drafted. */
    public Optional<ShiftFacts> shift(UUID id) {
        return sql.find(SHIFTS + "where s.id = ?", ShiftFacts::read, id);
    }

    public Map<UUID, ShiftFacts> shifts(Collection<UUID> ids) {
        return byId(sql.list(SHIFTS + "where s.id = any(?::uuid[])", ShiftFacts::read, Column.of(ids)));
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

    /** Passes for those who may act for it and for auditors. */
    public void requireReader(ActivityFacts facts) {
        if (!access.isAuditor()) {
            requireActor(facts);
        }
    }

    /** Locks the activity against cancellation and holding, until the transaction ends. */
    public ActivityFacts share(UUID id) {
        return locked(id, "for share");
    }

    /** Locks activities in id order against cancellation and holding, until the transaction ends. */
    public void share(Collection<UUID> ids) {
        sql.list("select 1 from activity where id = any(?::uuid[]) order by id for share", row -> true, Column.of(ids));
    }

    /** Locks the activity alone. */
    public ActivityFacts lock(UUID id) {
        return locked(id, "for no key update");
    }

    private ActivityFacts locked(UUID id, String how) {
        sql.list("select 1 from activity where id = ? " + how, row -> true, id);
        return activity(id).orElseThrow(() -> new NotFound("activity", id));
    }

    /** The number of the next event of a locked activity. */
    public long nextSequence(UUID id) {
        return sql.list(
                        "update activity set sequence = sequence + 1 where id = ? returning sequence",
                        row -> row.count("sequence"),
                        id)
                .getFirst();
    }

    /**
     * Shifts locked in id order, then read by a statement of its own: the one that waited for the locks saw them as they
     * were before.
     */
    public Map<UUID, ShiftFacts> lockShifts(Collection<UUID> ids) {
        var column = Column.of(ids);
        return byId(sql.list(
                "select id from shift where id = any(?::uuid[]) order by id for no key update;" + SHIFTS
                        + "where s.id = any(?::uuid[])",
                ShiftFacts::read,
                column,
                column));
    }

    private static Map<UUID, ShiftFacts> byId(List<ShiftFacts> shifts) {
        return shifts.stream().collect(Collectors.toMap(ShiftFacts::id, Function.identity()));
    }
}
