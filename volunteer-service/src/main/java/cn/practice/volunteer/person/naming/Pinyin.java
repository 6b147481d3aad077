package cn.practice.volunteer.person.naming;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Reads names in Latin letters without tones, as people type them, by ICU's tables: one unit for each character, the first
 * as a surname (单 is shan), ü as v, and what has no reading as itself. The other ways in which somebody may type a name
 * (a compound surname, ü as u or yu) are read beside it.
 */
final class Pinyin {

    private static final Transliterator SURNAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin");
    private static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private static final Map<Integer, String> FIRST = new ConcurrentHashMap<>();
    private static final Map<Integer, String> OTHERS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Each character of a name by itself, so that the beginning of a name reads as the name begins. */
    static List<String> of(String name) {
        var units = new ArrayList<String>();
        name.codePoints()
                .forEach(each -> units.add(
                        units.isEmpty() ? FIRST.computeIfAbsent(each, first -> read(SURNAMES, first)) : plain(each)));
        return units;
    }

    /** The other ways to read the same name. */
    static Set<List<String>> othersOf(String name) {
        var first = of(name);
        var readings = new LinkedHashSet<List<String>>();
        readings.add(first);
        readings.add(name.codePoints().mapToObj(Pinyin::plain).toList());
        readings.add(whole(name, first));
        for (var each : List.copyOf(readings)) {
            readings.add(each.stream().map(unit -> withU(unit, "u")).toList());
            readings.add(each.stream().map(unit -> withU(unit, "yu")).toList());
        }
        readings.remove(first);
        return readings;
    }

    private static String plain(int character) {
        return OTHERS.computeIfAbsent(character, each -> read(HAN, each));
    }

    /** The whole at once, which knows compound surnames; as each character by itself where that has other units. */
    private static List<String> whole(String name, List<String> units) {
        if (!name.codePoints().allMatch(Character::isIdeographic)) {
            return units;
        }
        var syllables = Stream.of(toned(SURNAMES, name).split(" +"))
                .map(Pinyin::plainLetters)
                .filter(each -> !each.isEmpty())
                .toList();
        return syllables.size() == units.size() ? syllables : units;
    }

    private static String withU(String unit, String u) {
        return unit.startsWith("lv") || unit.startsWith("nv") ? unit.replace("v", u) : unit;
    }

    private static String read(Transliterator han, int character) {
        var text = Character.toString(character);
        var letters = plainLetters(Character.isIdeographic(character) ? toned(han, text) : text);
        return letters.isEmpty() ? text : letters;
    }

    /** With ü as v, since the tone goes and the ü with it. */
    private static String toned(Transliterator han, String text) {
        return Normalizer.normalize(han.transliterate(text), Form.NFD).replace("u\u0308", "v");
    }

    private static String plainLetters(String text) {
        return ASCII.transliterate(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
