package cn.practice.kit.sql;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.paging.Page;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list with the latest first: ids are UUIDv7 and sort by the time they were made. */
public final class Latest {

    private static final UUID END = new UUID(-1, -1);

    private final String rows;
    private final String id;
    private final Statement conditions = new Statement();

    private Latest(String rows, String id) {
        this.rows = rows;
        this.id = id;
    }

    /**
     * All of a list.
     *
     * @param rows the query up to its conditions
     * @param id the column of it that the list is ordered by
     */
    public static Latest of(String rows, String id) {
        return new Latest(rows, id);
    }

    /** Only those for which a comparison holds; to compare with nothing leaves none out. */
    public Latest and(String comparison, @Nullable Object value) {
        return value == null ? this : and(Statement.of(comparison, value));
    }

    /** Only those for which a condition holds. */
    public Latest and(Statement condition) {
        conditions.add("and").add(condition);
        return this;
    }

    /**
     * A page of them.
     *
     * @param idOf the id of what is read of a row
     */
    public <T> Page<T> page(Sql sql, @Nullable String cursor, int limit, RowReader<T> reader, Function<T, UUID> idOf) {
        var query = Statement.of(rows)
                .add("where " + id + " < ?", before(cursor))
                .add(conditions)
                .add("order by " + id + " desc limit ?", limit + 1);
        return Page.of(sql.list(query, reader), limit, last -> after(idOf.apply(last)));
    }

    /** The id before which the page begins that is asked for. */
    public static UUID before(@Nullable String cursor) {
        if (cursor == null) {
            return END;
        }
        try {
            var id = UUID.fromString(Cursor.decode(cursor, 1).getFirst());
            if (!after(id).equals(cursor)) {
                throw new InvalidCursor();
            }
            return id;
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    /** The cursor of the page after the row with this id. */
    public static String after(UUID id) {
        return Cursor.encode(id);
    }
}
