package cn.practice.activity.reach;

import cn.practice.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A head-count; one that was reversed stays to be seen. */
public record ReachView(
        UUID id,
        UUID activityId,
        Audience audience,
        Channel channel,
        int persons,
        Instant countedAt,
        UUID countedBy,
        @Nullable UUID reversalId,
        @Nullable Instant reversedAt) {

    static ReachView read(Row row) throws SQLException {
        return new ReachView(
                row.id("id"),
                row.id("activity_id"),
                row.constant(Audience.class, "audience"),
                row.constant(Channel.class, "channel"),
                row.number("persons"),
                row.instant("counted_at"),
                row.id("counted_by"),
                row.idOrNull("reversal_id"),
                row.instantOrNull("reversed_at"));
    }
}
