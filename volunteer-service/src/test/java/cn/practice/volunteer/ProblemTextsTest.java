package cn.practice.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.problem.Refusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts("zh").keySet()).isEqualTo(texts("en").keySet());
    }

    /** A refusal's code is its name in capitals, apart from these, whose names would collide. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyRefusalHasItsTexts(String language) {
        var refusals = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("cn.practice.volunteer").stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> name.equals("NotInState") ? "VolunteerState" : name)
                        .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());

        assertThat(refusals).isNotEmpty();
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(refusals.stream()
                        .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                        .toList());
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(
                        ProblemTextsTest.class.getResourceAsStream("/problems/service_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
