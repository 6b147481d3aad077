package cn.practice.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.problem.Refusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts("zh").stringPropertyNames())
                .filteredOn(key -> !key.startsWith("phrase."))
                .containsExactlyInAnyOrderElementsOf(texts("en").stringPropertyNames());
    }

    /** A refusal's code is its name in capitals. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyRefusalHasItsTexts(String language) {
        var refusals = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("cn.practice.volunteer").stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());

        assertThat(refusals).isNotEmpty();
        assertThat(texts(language).stringPropertyNames())
                .filteredOn(key -> !key.startsWith("phrase."))
                .containsExactlyInAnyOrderElementsOf(refusals.stream()
                        .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                        .toList());
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var files = Files.newDirectoryStream(
                Path.of("src", "main", "resources", "problems"), "*_" + language + ".properties")) {
            for (var each : files) {
                try (var file = Files.newBufferedReader(each)) {
                    texts.load(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
