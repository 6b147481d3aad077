package cn.practice.volunteer.person.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a name is found by within: each character and each two in a row of its own writing, and what one may have typed so
 * far of its pinyin or initials from any character on. The beginning of a name is left out, since its keys find that.
 */
final class NameTerms {

    /** Longer than what people type; who types more is answered by the first so many letters. */
    static final int LONGEST = 16;

    private static final String WRITTEN = "=";

    private NameTerms() {}

    static List<String> of(String text) {
        var terms = new LinkedHashSet<String>();
        var characters = text.codePoints().mapToObj(Character::toString).toList();
        for (int i = 1; i < characters.size(); i++) {
            terms.add(WRITTEN + characters.get(i));
            if (i + 1 < characters.size()) {
                terms.add(WRITTEN + characters.get(i) + characters.get(i + 1));
            }
        }
        typed(Pinyin.of(text), 1, terms);
        Pinyin.othersOf(text).forEach(each -> typed(each, 0, terms));
        return List.copyOf(terms);
    }

    private static void typed(List<String> units, int from, Set<String> terms) {
        for (int i = from; i < units.size(); i++) {
            beginnings(String.join("", units.subList(i, units.size())), terms);
            beginnings(initials(units.subList(i, units.size())), terms);
        }
    }

    private static void beginnings(String letters, Set<String> terms) {
        int most = Math.min(LONGEST, letters.length());
        for (int end = 1; end <= most; end++) {
            terms.add(letters.substring(0, end));
        }
    }

    static String initials(List<String> units) {
        var initials = new StringBuilder();
        units.forEach(each -> initials.appendCodePoint(each.codePointAt(0)));
        return initials.toString();
    }

    /** All that a name has in which these characters stand in this order, or others too. */
    static List<String> written(String text) {
        var characters = text.codePoints().mapToObj(Character::toString).toList();
        var terms = new ArrayList<String>();
        for (int i = 0; i + 1 < characters.size(); i++) {
            terms.add(WRITTEN + characters.get(i) + characters.get(i + 1));
        }
        return terms.isEmpty()
                ? List.of(WRITTEN + text)
                : terms.stream().distinct().toList();
    }

    /** The one that a name has with these letters. */
    static List<String> typed(String letters) {
        return List.of(letters.substring(0, Math.min(LONGEST, letters.length())));
    }
}
