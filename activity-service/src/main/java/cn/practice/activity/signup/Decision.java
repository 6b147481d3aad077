package cn.practice.activity.signup;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import org.jspecify.annotations.Nullable;

/** Lists in the order of decision. */
final class Decision {

    private Decision() {}

    static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }

    static String cursor(long decision) {
        return Cursor.encode(decision);
    }
}
