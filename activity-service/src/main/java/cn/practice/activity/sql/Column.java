package cn.practice.activity.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** The values of one column over many rows, for {@code unnest} and {@code = any}. */
public record Column(String type, Collection<? extends @Nullable Object> values) {

    public static Column of(Collection<? extends @Nullable Object> values) {
        return new Column(Arguments.typeOf(values), values);
    }

    /** Whether no value needs quoting: by far the quickest way to write down many. */
    boolean isPlain() {
        return values.stream()
                .allMatch(value -> value instanceof UUID
                        || value instanceof Instant
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Enum<?>
                        || value instanceof LocalDate);
    }

    /** PostgreSQL's own notation of an array, for values that are plain. */
    PGobject literal() throws SQLException {
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

    /** One column of a set of rows. */
    public static <T> Column of(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>(rows.size());
        for (var row : rows) {
            values.add(value.apply(row));
        }
        return of(values);
    }
}
