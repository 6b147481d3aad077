package cn.practice.activity.plan.activity;

import cn.practice.kit.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement of one page of activities. It says only what is asked for: what may be null or a value is no condition
 * that an index could serve.
 */
final class ActivityQuery {

    private static final String ORDER = "order by a.starts_at desc, a.id desc limit ?";

    private final Statement conditions = new Statement();
    private final @Nullable String site;

    /** Those of a site and all below it; without one those of all. */
    ActivityQuery(@Nullable String site) {
        this.site = site;
    }

    /** One more condition on {@code a}; one that compares with nothing is none. */
    ActivityQuery and(String condition, @Nullable Object value) {
        return value == null ? this : and(Statement.of(condition, value));
    }

    /** Those behind a row, in the order of the list. */
    ActivityQuery behind(Instant startsAt, UUID id) {
        return and(Statement.of("(a.starts_at, a.id) < (?, ?)", startsAt, id));
    }

    /** One more condition on {@code a}. */
    ActivityQuery and(Statement condition) {
        conditions.add(conditions.isEmpty() ? "where" : "and").add(condition);
        return this;
    }

    Statement page(int limit) {
        if (site == null) {
            return Statement.of("select a.* from activity a").add(conditions).add(ORDER, limit);
        }
        // the first few of each site are enough to choose from, so that a site that has none costs nothing
        return Statement.of(
                        "select a.* from known_sites_under(?) as s (code)"
                                + " cross join lateral (select * from activity a",
                        site)
                .add(conditions)
                .add("and a.site_code = s.code")
                .add(ORDER, limit)
                .add(") as a")
                .add(ORDER, limit);
    }
}
