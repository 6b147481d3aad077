package cn.practice.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.kit.problem.Refusal;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Pattern CODE = Pattern.compile("super\\(\\d+, \"([A-Z_]+)\"");

    @Test
    void saysEveryRefusalInBothLanguages() throws IOException {
        var english = texts("en");
        var chinese = texts("zh");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var code : codes()) {
            assertThat(english.stringPropertyNames()).contains(code + ".title", code + ".detail");
        }
    }

    private static List<String> codes() throws IOException {
        var refusals = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("cn.practice.reporting")
                        .stream()
                        .filter(each -> each.isAssignableTo(Refusal.class))
                        .toList();
        assertThat(refusals).isNotEmpty();
        var codes = new ArrayList<String>();
        for (var each : refusals) {
            var file = each.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
            var code = CODE.matcher(Files.readString(Path.of("src/main/java", file)));
            while (code.find()) {
                codes.add(code.group(1));
            }
        }
        return codes;
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        for (var feature : List.of("audit", "figure", "query")) {
            var file = Path.of("src/main/resources/problems", feature + "_" + language + ".properties");
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                texts.load(in);
            }
        }
        return texts;
    }
}
