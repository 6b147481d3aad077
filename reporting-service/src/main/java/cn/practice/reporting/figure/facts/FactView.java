package cn.practice.reporting.figure.facts;

import cn.practice.kit.paging.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One fact as callers see it, with the place of its event in the log. */
public record FactView(
        UUID eventId,
        int ordinal,
        String type,
        @Schema(ref = "Measure") String measure,
        LocalDate day,
        String siteCode,
        @Nullable String station,
        @Nullable String ownerSiteCode,
        @Nullable String teamId,
        @Nullable String kind,
        @Nullable String form,
        @Nullable String campaignId,
        @Nullable String evidence,
        @Nullable String audience,
        @Nullable String channel,
        @Nullable UUID activityId,
        @Nullable UUID volunteerId,
        long amount,
        Instant recordedAt,
        String topic,
        int partition,
        long offset) {

    static FactView of(ResultSet row) throws SQLException {
        return new FactView(
                row.getObject("event_id", UUID.class),
                row.getInt("ordinal"),
                row.getString("type"),
                row.getString("measure"),
                row.getObject("day", LocalDate.class),
                row.getString("site"),
                row.getString("station"),
                orNull(row.getString("owner_site")),
                orNull(row.getString("team")),
                orNull(row.getString("kind")),
                orNull(row.getString("form")),
                orNull(row.getString("campaign")),
                orNull(row.getString("evidence")),
                orNull(row.getString("audience")),
                orNull(row.getString("channel")),
                row.getObject("activity", UUID.class),
                row.getObject("volunteer", UUID.class),
                row.getLong("amount"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("log_offset"));
    }

    String cursor() {
        return Cursor.encode(day, eventId, ordinal);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
