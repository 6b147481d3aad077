package cn.practice.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private final Texts texts = new Texts(ZoneId.of("Asia/Shanghai"));

    @Test
    void saysAPhraseOfTheKitInBothLanguages() {
        var phrase = Phrase.of("shift");

        assertThat(texts.detail(Feature.KIT, "NOT_FOUND", Locale.ENGLISH, phrase, 7))
                .isEqualTo("There is no shift 7. Check the id, or list what there is.");
        assertThat(texts.detail(Feature.KIT, "NOT_FOUND", Locale.SIMPLIFIED_CHINESE, phrase, 7))
                .isEqualTo("没有这个班次（7）。请核对编号，或先查询列表。");
    }

    @Test
    void tellsMomentsByTheClockOnTheWall() {
        var moment = Instant.parse("2026-11-26T16:30:00Z");

        assertThat(texts.detail(Feature.KIT, "NOT_FOUND", Locale.ENGLISH, "bus", moment))
                .contains("bus 27 Nov 2026, 00:30.");
        assertThat(texts.detail(Feature.KIT, "NOT_FOUND", Locale.SIMPLIFIED_CHINESE, "车", moment))
                .contains("（2026年11月27日 00:30）");
        assertThat(texts.detail(Feature.KIT, "NOT_FOUND", Locale.ENGLISH, "day", LocalDate.of(2026, 1, 5)))
                .contains("day 5 Jan 2026.");
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "cn.practice.kit.problem.Busy, kit",
        "cn.practice.activity.signup.Refusals$ShiftFull, signup",
        "cn.practice.activity.attendance.checkin.Refusals, attendance",
        "cn.practice.reporting.Whatever, kit"
    })
    void aFeatureIsTheFirstFolderBelowItsService(String type, String feature) {
        assertThat(Feature.ofClass(type)).isEqualTo(new Feature(feature));
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
