package cn.practice.activity.imports;

import cn.practice.activity.attendance.Attendances;
import cn.practice.activity.attendance.credit.Credits;
import cn.practice.activity.plan.activity.PastActivities;
import cn.practice.activity.plan.activity.PastActivity.NaturalKey;
import cn.practice.activity.reach.HeadCounts;
import cn.practice.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Has the owners of activities, head-counts, attendances and credits take over what an item becomes, in sets. */
@ApplicationScoped
class ImportStore {

    private final PastActivities activities;
    private final HeadCounts headCounts;
    private final Attendances attendances;
    private final Credits credits;
    private final Outbox outbox;

    ImportStore(
            PastActivities activities, HeadCounts headCounts, Attendances attendances, Credits credits, Outbox outbox) {
        this.activities = activities;
        this.headCounts = headCounts;
        this.attendances = attendances;
        this.credits = credits;
        this.outbox = outbox;
    }

    /** The digest of what was taken over before under this name. */
    Optional<String> digest(NaturalKey key) {
        return Optional.ofNullable(activities.digests(List.of(key)).get(key));
    }

    void store(ImportPlan plan, UUID by, Instant at) {
        activities.add(List.of(plan.activity()), by, at);
        headCounts.importPast(plan.headCounts(), by, at);
        attendances.importPast(plan.attendances(), at);
        outbox.append(plan.told());
        credits.save(plan.parts());
    }
}
