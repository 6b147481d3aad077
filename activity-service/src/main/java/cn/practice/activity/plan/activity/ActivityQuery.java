package cn.practice.activity.plan.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement of one page of activities. It says only what is asked for: what may be null or a value is no condition
 * that an index could serve.
 */
final class ActivityQuery {

    private static final String ORDER = " order by a.starts_at desc, a.id desc limit ?";

    private final StringBuilder conditions = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();
    private final @Nullable String site;

    /** Those of a site and all below it; without one those of all. */
    ActivityQuery(@Nullable String site) {
        this.site = site;
    }

    /** One more condition on {@code a}; one that compares with nothing is none. */
    ActivityQuery and(String condition, @Nullable Object value) {
        return value == null ? this : andOf(condition, value);
    }

    /** Those behind a row, in the order of the list. */
    ActivityQuery behind(Instant startsAt, UUID id) {
        return andOf("(a.starts_at, a.id) < (?, ?)", startsAt, id);
    }

    /** Those that everybody may see, and drafts of what the caller has an appointment for. */
    ActivityQuery visibleTo(@Nullable UUID caller) {
        return andOf("""
                (a.published_at is not null
                 or exists (select 1 from known_appointment k
                             where k.subject = ?::uuid and not k.revoked
                               and (k.team_id = a.team_id
                                    or a.owner_site_code in (select known_sites_under(k.site_code)))))""", caller);
    }

    private ActivityQuery andOf(String condition, @Nullable Object... values) {
        conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    String text() {
        if (site == null) {
            return "select a.* from activity a" + conditions + ORDER;
        }
        // the first few of each site are enough to choose from, so that a site that has none costs nothing
        return "select a.* from known_sites_under(?) as s (code) cross join lateral (select * from activity a"
                + conditions + " and a.site_code = s.code" + ORDER + ") as a" + ORDER;
    }

    List<@Nullable Object> arguments(int limit) {
        var all = new ArrayList<@Nullable Object>();
        if (site != null) {
            all.add(site);
        }
        all.addAll(arguments);
        all.add(limit);
        if (site != null) {
            all.add(limit);
        }
        return all;
    }
}
