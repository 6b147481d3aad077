package cn.practice.activity.signup.request;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import org.jspecify.annotations.Nullable;

/** The cursor of lists in the order of decision. */
final class DecisionCursor {

    private DecisionCursor() {}

    static long decode(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }

    static String encode(long decision) {
        return Cursor.encode(decision);
    }
}
