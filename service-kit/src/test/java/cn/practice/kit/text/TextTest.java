package cn.practice.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  a  b ,a b",
                "\u3000张\u00a0\u2003三\u3000,张 三",
                "Cafe\u0301,Caf\u00e9",
                "\u2028a\u2029,a",
                "plain-text,plain-text",
                "买买提·艾力,买买提·艾力"
            })
    void hasOneFormOfWhatLooksAlike(String written, String kept) {
        assertThat(Text.line(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u3000\u00a0", ""})
    void keepsNothingOfSpacesAlone(String written) {
        assertThat(Text.line(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "a\tb",
                "a\nb",
                "\u0085",
                "a\u202eb",
                "\u200fa",
                "\u2066a",
                "\ud800",
                "a\udc00",
                "\ufeffa",
                "a\u200bb"
            })
    void refusesWhatCannotBeSeenOrTurnsTheWriting(String written) {
        assertThatThrownBy(() -> Text.line(written))
                .isInstanceOf(UnfitText.class)
                .hasMessageStartingWith("U+");
    }

    @Test
    void keepsEmojiThatAreJoinedOrAreFlags() {
        var family = "👨\u200d👩\u200d👧";
        var wales = "🏴\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f";

        assertThat(Text.line(family + wales)).isEqualTo(family + wales);
    }

    @Test
    void keepsLinesWithAtMostOneEmptyBetweenThem() {
        assertThat(Text.lines("\n a  b \r\n\n\n\n\u3000c\n")).isEqualTo("a b\n\nc");
        assertThatThrownBy(() -> Text.lines("a\rb")).isInstanceOf(UnfitText.class);
    }
}
