package cn.practice.kit.text;

/** A text has a character that is not kept; the message names its code point, never the text. */
public final class UnfitText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitText(int codePoint) {
        super("U+%04X is not kept".formatted(codePoint), null, false, false);
    }
}
