package cn.practice.activity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.problem.Refusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("problems.service", Locale.ENGLISH);
    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("problems.service", Locale.CHINESE);

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    }

    @Test
    void everyRefusalHasItsTextsAndEveryTextItsRefusal() {
        var codes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("cn.practice.activity").stream()
                        .filter(each -> each.isAssignableTo(Refusal.class))
                        .map(JavaClass::getSimpleName)
                        .map(ProblemTextsTest::code)
                        .collect(Collectors.toSet());

        assertThat(ENGLISH.keySet())
                .isEqualTo(codes.stream()
                        .flatMap(code -> Stream.of(code + ".title", code + ".detail"))
                        .collect(Collectors.toSet()));
    }

    /** A refusal is named as its code is. */
    private static String code(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=NotA)(?=D)", "_")
                .replace("NotA_", "NOT_A_")
                .toUpperCase(Locale.ROOT);
    }
}
