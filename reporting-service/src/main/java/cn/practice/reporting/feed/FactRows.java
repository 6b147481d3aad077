package cn.practice.reporting.feed;

import cn.practice.kit.sql.CopyRows;
import cn.practice.reporting.event.LoggedEvent;
import cn.practice.reporting.slice.Fact;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows of facts. */
final class FactRows {

    private static final String FACTS =
            "fact (generation, event_id, ordinal, measure, day, site, owner_site, team, kind, form, campaign, evidence,"
                    + " audience, channel, activity, volunteer, amount, recorded_at)";

    private final CopyRows rows = new CopyRows();

    /** Adds one of an event's facts. */
    void add(long generation, LoggedEvent event, int ordinal, Fact fact) {
        var at = fact.dimensions();
        rows.column(generation).column(event.id()).column(ordinal);
        rows.column(fact.measure().name()).column(fact.day()).column(at.site());
        rows.column(at.ownerSite()).column(at.team()).column(at.kind());
        rows.column(at.form()).column(at.campaign()).column(at.evidence());
        rows.column(at.audience()).column(at.channel()).column(fact.activity());
        rows.column(fact.volunteer()).column(fact.amount()).column(event.recordedAt());
        rows.end();
    }

    void into(Connection connection) throws SQLException {
        if (!rows.isEmpty()) {
            rows.into(connection, FACTS);
        }
    }
}
