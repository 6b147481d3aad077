package cn.practice.activity.plan.activity;

import cn.practice.kit.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Sets activities held whose end has passed and of which something says that they took place. */
@ApplicationScoped
class Holding {

    private static final Logger LOG = Logger.getLogger(Holding.class);

    private final Activities activities;
    private final Sql sql;
    private final InstantSource clock;

    Holding(Activities activities, Sql sql, InstantSource clock) {
        this.activities = activities;
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(every = "{practice.holding.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void sweep() {
        var ended = sql.list("""
                select a.id from activity a
                 where a.state = 'PUBLISHED' and a.ends_at <= ?
                   and (exists (select 1 from attendance t where t.activity_id = a.id)
                        or exists (select 1 from reach r where r.activity_id = a.id and r.reversal_id is null))
                 order by a.ends_at limit 500""", row -> row.id("id"), clock.instant());
        for (var id : ended) {
            try {
                activities.holdAfterEnd(id);
            } catch (RuntimeException e) {
                LOG.warnf("activity %s is not set held yet: %s", id, e.toString());
            }
        }
    }
}
