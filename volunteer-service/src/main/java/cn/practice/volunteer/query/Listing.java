package cn.practice.volunteer.query;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.Page;
import cn.practice.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conditions of one list request; a condition whose value is absent is left out. */
public final class Listing {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a condition whose only named parameter is {@code name}, unless the value is null. */
    public Listing where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add("(" + condition + ")");
            values.put(name, value);
        }
        return this;
    }

    /** Adds a condition without a parameter. */
    public Listing where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    /** One page in the order of a unique key; the last key of a page is the cursor of the next. */
    public <E, K extends Comparable<K>, T> Page<T> page(
            PanacheRepositoryBase<E, ?> rows, PageRequest request, Key<E, K> key, Function<E, T> view) {
        var cursor = request.cursor();
        if (cursor != null) {
            var after = key.descending() ? " < :after" : " > :after";
            where(
                    key.field() + after,
                    "after",
                    key.parse(Cursor.decode(cursor, 1).getFirst()));
        }
        var found = rows.find(query(key), values).range(0, request.limit()).list();
        return Page.of(found, request.limit(), row -> Cursor.encode(key.of().apply(row)))
                .map(view);
    }

    private String query(Key<?, ?> key) {
        return (conditions.isEmpty() ? "" : String.join(" and ", conditions)) + " order by " + key.field()
                + (key.descending() ? " desc" : "");
    }
}
