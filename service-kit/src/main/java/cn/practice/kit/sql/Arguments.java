package cn.practice.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How our values are handed to the driver. */
final class Arguments {

    private Arguments() {}

    static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, toJdbc(statement.getConnection(), values.get(i)));
        }
    }

    static @Nullable Object toJdbc(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Column column -> column.toJdbc(connection);
            case Collection<?> collection -> throw new IllegalArgumentException("name the type: Column.of(…)");
            case null -> null;
            default -> value;
        };
    }
}
