package cn.practice.activity.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How our values are handed to the driver. */
final class Arguments {

    private Arguments() {}

    static @Nullable Object toJdbc(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Column column -> column.isPlain() ? column.literal() : array(connection, column);
            case Collection<?> collection -> throw new IllegalArgumentException("name the type: Column.of(…)");
            case null -> null;
            default -> value;
        };
    }

    private static java.sql.Array array(Connection connection, Column column) throws SQLException {
        return connection.createArrayOf(column.type(), elements(connection, column.values()));
    }

    private static @Nullable Object[] elements(Connection connection, Collection<? extends @Nullable Object> values)
            throws SQLException {
        var elements = new @Nullable Object[values.size()];
        int i = 0;
        for (var value : values) {
            elements[i++] = toJdbc(connection, value);
        }
        return elements;
    }

    /** The array type of a column by what it holds; a column of nothing but nulls is text. */
    static String typeOf(Collection<? extends @Nullable Object> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(value -> switch (value) {
                    case UUID id -> "uuid";
                    case Instant instant -> "timestamptz";
                    case LocalDate day -> "date";
                    case Integer number -> "int4";
                    case Long number -> "int8";
                    case Boolean flag -> "bool";
                    default -> "text";
                })
                .orElse("text");
    }
}
