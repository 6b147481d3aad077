package cn.practice.kit.problem;

import java.lang.StackWalker.StackFrame;

/**
 * Words of a problem's detail, in English: what a field must be ("after startsAt"), what is missing ("shift"). Their
 * Chinese stands in the Chinese texts of the feature that says them, or of the kit, under {@code phrase.} and the same
 * words, joined by underscores.
 *
 * @param feature that says them
 */
record Phrase(String english, Feature feature) {

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** Words of the feature whose code runs now: of the nearest caller outside the kit. */
    static Phrase of(String english) {
        return new Phrase(
                english,
                STACK.walk(frames -> frames.map(StackFrame::getDeclaringClass)
                        .filter(Feature::isOurs)
                        .map(Feature::of)
                        .filter(each -> !each.equals(Feature.KIT))
                        .findFirst()
                        .orElse(Feature.KIT)));
    }

    String key() {
        return "phrase." + english.replaceAll("[^\\p{Alnum}]+", "_");
    }
}
