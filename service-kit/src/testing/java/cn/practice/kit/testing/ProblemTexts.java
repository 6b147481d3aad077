package cn.practice.kit.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.problem.Feature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of each feature's refusals, by the codes and the phrases that stand in its bytecode. */
public abstract class ProblemTexts {

    private static final Path OWN = Path.of("src", "main", "resources", "problems");
    private static final Path KITS = Path.of("..", "service-kit").resolve(OWN);
    private static final String CHINESE = "_zh.properties";
    private static final String ENGLISH = "_en.properties";
    private static final Pattern VALUE = Pattern.compile("\\{\\d+}");
    private static final Pattern HALF_WIDTH =
            Pattern.compile("(?<=\\p{IsHan})[,;:!?.()\"']|[,;:!?.()\"'](?=\\p{IsHan})");
    private static final Pattern ONE_SEX = Pattern.compile("(?i)\\b(he|his|him|himself|she|her|hers|herself)\\b");

    private final List<ClassModel> classes = MainClasses.in(getClass().getPackageName());
    private final Map<String, Properties> chinese = texts(OWN, CHINESE);
    private final Map<String, Properties> english = texts(OWN, ENGLISH);

    /** Codes of the root that are told of without a refusal. */
    protected Set<String> toldWithoutARefusal() {
        return Set.of();
    }

    /** Phrases that a feature keeps for others to say, as "feature: phrase.…". */
    protected Set<String> phrasesForOthers() {
        return Set.of();
    }

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(keys(english)).isNotEmpty().containsExactlyInAnyOrderElementsOf(keys(chinese));
    }

    @Test
    void everyRefusalHasItsTextsAndEveryTextItsRefusal() {
        var stated = StatedCode.in(classes).stream().map(each -> each.feature().name() + ": " + each.code());
        var told = toldWithoutARefusal().stream().map(each -> Feature.KIT.name() + ": " + each);

        assertThat(keys(english))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(stated, told)
                        .flatMap(each -> Stream.of(each + ".title", each + ".detail"))
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void everyPhraseIsSaidInChinese() {
        var kits = texts(KITS, CHINESE).values();

        assertThat(Phrased.in(classes)
                        .filter(each -> Stream.concat(of(chinese, each.feature()), kits.stream())
                                .noneMatch(each::standsIn)))
                .isEmpty();
    }

    @Test
    void everyPhraseIsOneThatItsFeatureSays() {
        var said = Stream.concat(Phrased.in(classes), Phrased.perhapsIn(classes))
                .collect(groupingBy(each -> each.feature().name()));
        var unused = new TreeSet<String>();
        chinese.forEach((feature, texts) -> texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(Phrased.KEY))
                .filter(key -> said.getOrDefault(feature, List.of()).stream().noneMatch(each -> each.hasKey(key)))
                .forEach(key -> unused.add(feature + ": " + key)));

        assertThat(unused).isEqualTo(phrasesForOthers());
    }

    @Test
    void chineseHasItsOwnPunctuation() {
        assertThat(said(CHINESE)
                        .filter(each -> HALF_WIDTH
                                .matcher(VALUE.matcher(each).replaceAll("值"))
                                .find()))
                .isEmpty();
    }

    @Test
    void peopleAreThey() {
        assertThat(said(ENGLISH).filter(each -> ONE_SEX.matcher(each).find())).isEmpty();
    }

    private static Stream<Properties> of(Map<String, Properties> texts, Feature feature) {
        return Stream.ofNullable(texts.get(feature.name()));
    }

    /** As "feature: key", without the phrases, which are English themselves. */
    private static Set<String> keys(Map<String, Properties> texts) {
        var keys = new TreeSet<String>();
        texts.forEach((feature, each) -> each.stringPropertyNames().stream()
                .filter(key -> !key.startsWith(Phrased.KEY))
                .forEach(key -> keys.add(feature + ": " + key)));
        return keys;
    }

    /** Every line of a language. */
    private static Stream<String> said(String language) {
        return texts(OWN, language).values().stream()
                .flatMap(each -> each.entrySet().stream())
                .map(each -> each.getKey() + "=" + each.getValue());
    }

    private static Map<String, Properties> texts(Path folder, String language) {
        var texts = new TreeMap<String, Properties>();
        try (var files = Files.list(folder)) {
            files.filter(each -> each.toString().endsWith(language))
                    .forEach(each -> texts.put(each.getFileName().toString().replace(language, ""), read(each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Properties read(Path file) {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
