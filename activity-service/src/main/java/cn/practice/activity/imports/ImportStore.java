package cn.practice.activity.imports;

import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.plan.activity.PastActivities;
import cn.practice.activity.plan.activity.PastActivity.NaturalKey;
import cn.practice.activity.reach.HeadCounts;
import cn.practice.kit.outbox.Outbox;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Has the owners of activities, head-counts, attendances and credits take over what is imported, in sets. */
@ApplicationScoped
class ImportStore {

    private final Sql sql;
    private final PastActivities activities;
    private final HeadCounts headCounts;
    private final Attendances attendances;
    private final Credits credits;
    private final Outbox outbox;

    ImportStore(
            Sql sql,
            PastActivities activities,
            HeadCounts headCounts,
            Attendances attendances,
            Credits credits,
            Outbox outbox) {
        this.sql = sql;
        this.activities = activities;
        this.headCounts = headCounts;
        this.attendances = attendances;
        this.credits = credits;
        this.outbox = outbox;
    }

    /** One import at a time, so that two of the same file do not meet. */
    void lock() {
        sql.list("select pg_advisory_xact_lock(hashtextextended('activity-imports', 0))", row -> true);
    }

    /** The digests of those that were taken over before. */
    Map<NaturalKey, String> digests(Collection<NaturalKey> keys) {
        return activities.digests(keys);
    }

    void store(ImportPlan plan, UUID by, Instant at) {
        activities.add(plan.activities(), by, at);
        headCounts.importPast(plan.headCounts(), by, at);
        attendances.importPast(plan.attendances(), at);
        outbox.append(plan.told());
        credits.save(plan.parts());
    }
}
