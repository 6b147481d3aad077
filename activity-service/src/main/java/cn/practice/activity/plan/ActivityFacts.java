package cn.practice.activity.plan;

import cn.practice.activity.plan.Refusals.NotPublished;
import cn.practice.activity.plan.Refusals.NotStarted;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * What other features need to know of an activity.
 *
 * @param published whether it ever was; a draft that was cancelled stays a draft for the public
 */
public record ActivityFacts(
        UUID id, ActivityState state, boolean published, Classification classification, Period period) {

    static final String SELECT = """
            select id as activity_id, state as activity_state, published_at is not null as published, site_code,
                   owner_site_code, team_id, kind, form, campaign_id, counts_as_service,
                   starts_at as activity_starts_at, ends_at as activity_ends_at
              from activity\s""";

    static ActivityFacts read(Row row) throws SQLException {
        return new ActivityFacts(
                row.id("activity_id"),
                row.constant(ActivityState.class, "activity_state"),
                row.flag("published"),
                new Classification(
                        row.text("site_code"),
                        row.text("owner_site_code"),
                        row.idOrNull("team_id"),
                        row.text("kind"),
                        row.textOrNull("form"),
                        row.idOrNull("campaign_id"),
                        row.flag("counts_as_service")),
                new Period(row.instant("activity_starts_at"), row.instant("activity_ends_at")));
    }

    /** Refuses a draft and what was cancelled: nobody is counted or credited in it. */
    public void requireOn() {
        requireNotCancelled();
        if (state != ActivityState.PUBLISHED && state != ActivityState.HELD) {
            throw new NotPublished();
        }
    }

    /** Refuses what was cancelled or took place: it stays as it is, and so do its shifts. */
    public void requireNotOver() {
        requireNotCancelled();
        if (state == ActivityState.HELD) {
            throw new HeldActivity();
        }
    }

    private void requireNotCancelled() {
        if (state == ActivityState.CANCELLED) {
            throw new CancelledActivity();
        }
    }

    /** Refuses what has not begun. */
    public void requireStarted(Instant at) {
        if (at.isBefore(period.startsAt())) {
            throw new NotStarted();
        }
    }
}
