package cn.practice.kit.testing;

import static java.util.stream.Collectors.joining;

import cn.practice.kit.problem.Feature;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.problem.NotYetKnown;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * English words that a feature hands to a refusal of the kit: what was not found, or what a field must be.
 *
 * @param english with {@link Words#HOLE} in the place of each value
 */
record Phrased(Feature feature, String english) {

    /** What the keys of phrases begin with. */
    static final String KEY = "phrase.";

    private static final String RULED = internal(Invalid.class);
    private static final Set<String> NAMING = Set.of(internal(NotFound.class), internal(NotYetKnown.class));

    /** All that these classes say, where it stands as a constant beside the refusal. */
    static Stream<Phrased> in(List<ClassModel> classes) {
        return classes.stream()
                .flatMap(type -> type.methods().stream()
                        .flatMap(each -> each.code().stream())
                        .flatMap(code -> phrases(code.elementList()).stream())
                        .map(each -> new Phrased(Feature.ofClass(MainClasses.name(type)), each)))
                .distinct();
    }

    /** Whatever these classes say without a value in it: a phrase may be handed on before it is refused with. */
    static Stream<Phrased> perhapsIn(List<ClassModel> classes) {
        return classes.stream()
                .flatMap(type -> Words.of(type).stream())
                .filter(each -> each.text().indexOf(Words.HOLE) < 0)
                .map(each -> new Phrased(Feature.ofClass(each.type()), each.text()))
                .distinct();
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** What is not found is named first, what a field must be is said last. */
    private static List<String> phrases(List<CodeElement> code) {
        var phrases = new ArrayList<String>();
        var said = new ArrayList<String>();
        for (var element : code) {
            Words.text(element).forEach(said::add);
            switch (element) {
                case NewObjectInstruction made when isOne(made.className().asInternalName()) -> said.clear();
                case InvokeInstruction call
                when call.name().equalsString("<init>") && isOne(call.owner().asInternalName()) && !said.isEmpty() ->
                    phrases.add(call.owner().asInternalName().equals(RULED) ? said.getLast() : said.getFirst());
                default -> {
                    // neither
                }
            }
        }
        return phrases;
    }

    private static boolean isOne(String type) {
        return type.equals(RULED) || NAMING.contains(type);
    }

    /** Whether these texts have it, with any value in the place of each. */
    boolean standsIn(Properties texts) {
        return texts.stringPropertyNames().stream().anyMatch(this::hasKey);
    }

    /** Whether this is its key, with any value in the place of each. */
    boolean hasKey(String key) {
        return Pattern.matches(
                Pattern.quote(KEY)
                        + Arrays.stream(english.split(String.valueOf(Words.HOLE), -1))
                                .map(each -> Pattern.quote(each.replaceAll("[^\\p{Alnum}]+", "_")))
                                .collect(joining("\\w+")),
                key);
    }
}
