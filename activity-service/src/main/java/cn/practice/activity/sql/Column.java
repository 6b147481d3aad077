package cn.practice.activity.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of one column over many rows, for {@code unnest} and {@code = any}. */
public record Column(String type, Collection<? extends @Nullable Object> values) {

    public static Column of(Collection<? extends @Nullable Object> values) {
        return new Column(Arguments.typeOf(values), values);
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
