package cn.practice.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.problem.Feature;
import cn.practice.kit.problem.Refusal;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/problems");

    @Test
    void everyTextStandsInBothLanguages() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("zh"));
    }

    @Test
    void everyRefusalHasItsTextsInItsFeatureAndEveryTextItsRefusal() throws IOException {
        var texts = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("cn.practice.activity").stream()
                        .filter(each -> each.isAssignableTo(Refusal.class))
                        .flatMap(each -> Stream.of(".title", ".detail")
                                .map(text -> Feature.ofClass(each.getName()).name() + " " + code(each.getSimpleName())
                                        + text))
                        .collect(Collectors.toSet());

        assertThat(keys("en")).isEqualTo(texts);
    }

    /** Those of all features, each with its feature; phrases are looked for when they are said. */
    private static Set<String> keys(String language) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.newDirectoryStream(TEXTS, "*_" + language + ".properties")) {
            for (var file : files) {
                var feature = file.getFileName().toString().split("_", 2)[0];
                var texts = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("phrase."))
                        .forEach(key -> keys.add(feature + " " + key));
            }
        }
        return keys;
    }

    /** A refusal is named as its code is. */
    private static String code(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=NotA)(?=D)", "_")
                .replace("NotA_", "NOT_A_")
                .toUpperCase(Locale.ROOT);
    }
}
