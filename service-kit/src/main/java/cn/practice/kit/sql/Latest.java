package cn.practice.kit.sql;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists with the latest first: ids are UUIDv7 and sort by the time they were made. */
public final class Latest {

    private static final UUID END = new UUID(-1, -1);

    private Latest() {}

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
