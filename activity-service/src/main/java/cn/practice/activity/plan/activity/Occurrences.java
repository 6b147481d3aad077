package cn.practice.activity.plan.activity;

import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks for what says that activities took place, in the views that attendance and reach publish. */
@ApplicationScoped
class Occurrences {

    private final Sql sql;

    Occurrences(Sql sql) {
        this.sql = sql;
    }

    Occurrence of(UUID activityId) {
        return sql.list("""
                        select exists (select 1 from attended_activity where id = ?) as attended,
                               exists (select 1 from reached_activity where id = ?) as reached""", row -> new Occurrence(row.flag("attended"), row.flag("reached")), activityId, activityId)
                .getFirst();
    }

    /** Activities that are over and took place, but are not yet held. */
    List<UUID> toHold(Instant endedBy, int limit) {
        return sql.list("""
                select a.id from activity a
                 where a.state = 'PUBLISHED' and a.ends_at <= ?
                   and (exists (select 1 from attended_activity t where t.id = a.id)
                        or exists (select 1 from reached_activity r where r.id = a.id))
                 order by a.ends_at limit ?""", row -> row.id("id"), endedBy, limit);
    }
}
