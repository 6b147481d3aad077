package cn.practice.kit.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One form for what can be written in several, so that what looks the same is the same: NFC, no space at the edges, one
 * where there were many. What cannot be seen or turns the writing round is refused: controls, marks of direction,
 * halves of a pair, and format characters but those that join an emoji or make a flag.
 */
public final class Text {

    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private Text() {}

    /** A text of one line, or {@link UnfitText}. */
    public static String line(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        var composed = Normalizer.normalize(raw, Form.NFC);
        var text = new StringBuilder(composed.length());
        boolean spaceAhead = false;
        for (int i = 0; i < composed.length(); ) {
            int each = composed.codePointAt(i);
            i += Character.charCount(each);
            if (Character.isSpaceChar(each)) {
                spaceAhead = !text.isEmpty();
            } else {
                requireFit(each);
                if (spaceAhead) {
                    text.append(' ');
                    spaceAhead = false;
                }
                text.appendCodePoint(each);
            }
        }
        return text.toString();
    }

    /** A text of several lines, each as {@link #line}, with at most one empty line between two. */
    public static String lines(String raw) {
        var all = Arrays.stream(raw.replace("\r\n", "\n").split("\n", -1))
                .map(Text::line)
                .collect(Collectors.joining("\n"));
        return all.replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Most texts of programs are: letters, digits and punctuation of ASCII without a space to look at. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each <= ' ' || each > '~') {
                return false;
            }
        }
        return true;
    }

    private static void requireFit(int each) {
        boolean unfit = switch (Character.getType(each)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> each != JOINER && each != NON_JOINER && (each < FIRST_TAG || each > LAST_TAG);
            default -> false;
        };
        if (unfit) {
            throw new UnfitText(each);
        }
    }
}
