package cn.practice.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Opaque cursors: the sort key of the last row, encoded so that nobody builds one by hand. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /** The cursor of a row with this sort key. */
    public static String encode(Object... parts) {
        var text = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The sort key, which must have so many parts, or {@link InvalidCursor}. */
    public static List<String> decode(String cursor, int parts) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var key = Arrays.asList(text.split(SEPARATOR, -1));
            if (key.size() != parts || text.indexOf('\0') >= 0) {
                throw new InvalidCursor();
            }
            return key;
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidCursor();
        }
    }
}
