package cn.practice.kit.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** The values of one column over many rows, for {@code unnest} and {@code = any}. */
public record Column(String type, Collection<? extends @Nullable Object> values) {

    /** Values of one type, told by the first that is not null; a column of nulls alone is text. */
    public static Column of(Collection<? extends @Nullable Object> values) {
        var type = values.stream().filter(Objects::nonNull).findFirst().map(Column::typeOf);
        return new Column(type.orElse("text"), values);
    }

    /** One column of a set of rows. */
    public static <T> Column of(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>(rows.size());
        for (var row : rows) {
            values.add(value.apply(row));
        }
        return of(values);
    }

    private static String typeOf(Object value) {
        return switch (value) {
            case UUID id -> "uuid";
            case Instant instant -> "timestamptz";
            case LocalDate day -> "date";
            case Integer number -> "int4";
            case Long number -> "int8";
            case Boolean flag -> "bool";
            case byte[] bytes -> "bytea";
            default -> "text";
        };
    }

    Object toJdbc(Connection connection) throws SQLException {
        return isPlain() ? literal() : connection.createArrayOf(type, elements(connection));
    }

    /** Whether no value needs quoting, which makes writing many by far the fastest. */
    private boolean isPlain() {
        return values.stream()
                .allMatch(value -> value instanceof UUID
                        || value instanceof Instant
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Enum<?>
                        || value instanceof LocalDate);
    }

    /** PostgreSQL's own notation of an array, for values that are plain. */
    private PGobject literal() throws SQLException {
        var literal = new StringBuilder(values.size() * 40).append('{');
        for (var value : values) {
            literal.append(literal.length() == 1 ? "" : ",")
                    .append(value instanceof Enum<?> constant ? constant.name() : String.valueOf(value));
        }
        var array = new PGobject();
        array.setType('_' + type);
        array.setValue(literal.append('}').toString());
        return array;
    }

    private @Nullable Object[] elements(Connection connection) throws SQLException {
        // the driver tells arrays of bytes by the type of the array that holds them
        var elements = type.equals("bytea") ? new byte[values.size()][] : new @Nullable Object[values.size()];
        int i = 0;
        for (var value : values) {
            elements[i++] = Arguments.toJdbc(connection, value);
        }
        return elements;
    }
}
