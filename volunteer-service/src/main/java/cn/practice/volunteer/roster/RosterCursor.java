package cn.practice.volunteer.roster;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a roster begins: after a volunteer. */
final class RosterCursor {

    private static final UUID BEGIN = new UUID(0, 0);

    private RosterCursor() {}

    static UUID read(@Nullable String cursor) {
        if (cursor == null) {
            return BEGIN;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    static String after(UUID volunteer) {
        return Cursor.encode(volunteer);
    }
}
