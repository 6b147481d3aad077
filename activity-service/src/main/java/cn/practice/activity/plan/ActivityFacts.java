package cn.practice.activity.plan;

import cn.practice.activity.plan.Refusals.NotPublished;
import cn.practice.activity.plan.Refusals.NotStarted;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** What other packages need to know of an activity. */
public record ActivityFacts(UUID id, ActivityState state, Classification classification, Period period) {

    static final String COLUMNS = """
            a.id as a_id, a.state as a_state, a.site_code, a.owner_site_code, a.team_id, a.kind, a.form, a.campaign_id,
            a.counts_as_service, a.starts_at as a_starts_at, a.ends_at as a_ends_at""";

    static ActivityFacts read(Row row) throws SQLException {
        return new ActivityFacts(
                row.id("a_id"),
                row.constant(ActivityState.class, "a_state"),
                new Classification(
                        row.text("site_code"),
                        row.text("owner_site_code"),
                        row.idOrNull("team_id"),
                        row.text("kind"),
                        row.textOrNull("form"),
                        row.idOrNull("campaign_id"),
                        row.flag("counts_as_service")),
                new Period(row.instant("a_starts_at"), row.instant("a_ends_at")));
    }

    /** Refuses a draft and what was cancelled: nobody is counted or credited in it. */
    public void requireOn() {
        if (state != ActivityState.PUBLISHED && state != ActivityState.HELD) {
            throw new NotPublished();
        }
    }

    /** Refuses what has not begun. */
    public void requireStarted(Instant at) {
        if (at.isBefore(period.startsAt())) {
            throw new NotStarted();
        }
    }
}
