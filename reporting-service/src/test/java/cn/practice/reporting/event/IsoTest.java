package cn.practice.reporting.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-28",
                "2024-02-29",
                "2026-02-29",
                "2026-13-01",
                "0000-01-01",
                "+12026-01-01",
                "2026-1-01",
                "2026-01-0x",
                "2026/01/01",
                "",
                "2026-01-01T00:00:00Z"
            })
    void readsADayAsTheLibraryDoes(String text) {
        assertThat(outcome(Iso::day, text)).isEqualTo(outcome(LocalDate::parse, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T08:00:00Z",
                "2026-11-01T08:00:00.1Z",
                "2026-11-01T08:00:00.123456Z",
                "2026-11-01T08:00:00.123456789Z",
                "2026-11-01T08:00:00.1234567890Z",
                "2026-11-01T08:00:00.Z",
                "2026-11-01T24:00:00Z",
                "2026-11-01T25:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-11-01T08:60:00Z",
                "2026-02-30T08:00:00Z",
                "2026-11-01T08:00Z",
                "2026-11-01T08:00:00+08:00",
                "1969-12-31T23:59:59.5Z",
                "2026-11-01 08:00:00Z",
                "2026-11-01t08:00:00z",
                "2026-11-01T08:00:00",
                ""
            })
    void readsAnInstantAsTheLibraryDoes(String text) {
        assertThat(outcome(Iso::instant, text)).isEqualTo(outcome(Instant::parse, text));
    }

    private static String outcome(Function<String, Object> reader, String text) {
        try {
            return reader.apply(text).toString();
        } catch (DateTimeException e) {
            return "refused";
        }
    }
}
