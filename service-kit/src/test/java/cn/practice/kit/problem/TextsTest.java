package cn.practice.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(ResourceBundle.getBundle("problems.kit", Locale.ENGLISH).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("problems.kit", Locale.CHINESE).keySet());
    }

    @ParameterizedTest(name = "Accept-Language {0} → {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | zh-CN",
                "en | en",
                "en-US,en;q=0.9,zh;q=0.8 | en",
                "zh-TW | zh-CN",
                "fr | zh-CN",
                "fr, en;q=0.1 | en",
                "en;q=0, zh | zh-CN",
                "??? | zh-CN"
            })
    void picksTheLanguage(String header, String expected) {
        assertThat(texts.language(header).toLanguageTag()).isEqualTo(expected);
    }
}
