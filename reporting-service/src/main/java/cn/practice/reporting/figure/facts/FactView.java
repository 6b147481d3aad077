package cn.practice.reporting.figure.facts;

import cn.practice.kit.kafka.EventJson;
import cn.practice.kit.paging.Cursor;
import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One fact as callers see it, with the place of its event in the log and what that tells beside the figure. */
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
        long offset,
        Told told) {

    static FactView of(Row row, EventJson json) throws SQLException {
        return new FactView(
                row.id("event_id"),
                row.number("ordinal"),
                row.text("type"),
                row.text("measure"),
                row.day("day"),
                row.text("site"),
                row.textOrNull("station"),
                orNull(row.text("owner_site")),
                orNull(row.text("team")),
                orNull(row.text("kind")),
                orNull(row.text("form")),
                orNull(row.text("campaign")),
                orNull(row.text("evidence")),
                orNull(row.text("audience")),
                orNull(row.text("channel")),
                row.idOrNull("activity"),
                row.idOrNull("volunteer"),
                row.count("amount"),
                row.instant("recorded_at"),
                row.text("topic"),
                row.number("partition"),
                row.count("log_offset"),
                Told.of(json, row.text("body")));
    }

    String cursor() {
        return Cursor.encode(day, eventId, ordinal);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
