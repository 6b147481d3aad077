package cn.practice.volunteer.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.practice.volunteer.notice.NoticeTexts.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final Words chinese = new Words(Locale.SIMPLIFIED_CHINESE, ZONE);
    private final Words english = new Words(Locale.ENGLISH, ZONE);

    private static Facts facts(@Nullable String title, @Nullable String reasonCode) {
        return new Facts(
                "/", title, LocalDate.of(2026, 3, 5), Instant.parse("2026-03-05T01:00:00Z"), 115, "一站", reasonCode);
    }

    @ParameterizedTest
    @EnumSource(NoticeCode.class)
    void hasAWholeSentenceForEveryCodeInBothLanguages(NoticeCode code) {
        Stream.of(chinese, english)
                .map(each -> each.sentence(code, facts("宣讲", null)))
                .forEach(each ->
                        assertThat(each).doesNotContain("{", "}", "null").matches("(?s).*[.。]"));
    }

    @Test
    void saysTitleDayAndMinutes() {
        assertThat(chinese.sentence(NoticeCode.MINUTES_HELD, facts("理论宣讲", "LONG_DAY")))
                .isEqualTo("您在2026年3月5日“理论宣讲”的 115 分钟服务时长待审核后计入。原因：当日服务时间较长。");
        assertThat(english.sentence(NoticeCode.MINUTES_HELD, facts("Talk", "LONG_DAY")))
                .isEqualTo(
                        "115 minutes of Talk on 5 Mar 2026 count once they are approved. Reason: a long day of service.");
    }

    @Test
    void saysNoReasonThatItHasNoWordsFor() {
        assertThat(english.sentence(NoticeCode.REJECTED, facts(null, "SOMETHING_ELSE")))
                .isEqualTo("Your registration as a volunteer was not accepted.");
    }

    @Test
    void saysTitlesAsTheyAre() {
        assertThat(english.sentence(NoticeCode.PROMOTED, facts("It's {0} 'x'", null)))
                .isEqualTo("You have a place now in It's {0} 'x' on 5 Mar 2026.");
    }

    @Test
    void saysTheMomentOfAChangeByTheClockOnTheWall() {
        assertThat(chinese.sentence(NoticeCode.SHIFT_CHANGED, facts("宣讲", null)))
                .contains("2026年3月5日 09:00");
    }
}
