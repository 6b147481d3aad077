package cn.practice.volunteer.site.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.practice.volunteer.site.imports.Csv.Row;
import cn.practice.volunteer.site.imports.Refusals.ImportEncoding;
import cn.practice.volunteer.site.imports.Refusals.ImportMalformed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void readsFieldsAsTheyStand() {
        assertThat(read("a, b ,\r\nc")).containsExactly(new Row(1, List.of("a", " b ", "")), new Row(2, List.of("c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\"b,c\nd,e", "a\n\"b\"c,d", "a\nb,\""})
    void refusesQuotesThatDoNotMatch(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ImportMalformed.class);
    }

    @Test
    void readsWhatQuotesProtect() {
        assertThat(read("\"a,b\",\"c\"\"d\"\"\",\"e\nf\"\ng"))
                .containsExactly(new Row(1, List.of("a,b", "c\"d\"", "e\nf")), new Row(3, List.of("g")));
    }

    @Test
    void countsBlankLinesAndLeavesThemOut() {
        assertThat(read("\n  \na,b\n\n")).containsExactly(new Row(3, List.of("a", "b")));
    }

    @Test
    void keepsALineOfEmptyFields() {
        assertThat(read(",,")).containsExactly(new Row(1, List.of("", "", "")));
    }

    @Test
    void skipsTheByteOrderMark() {
        assertThat(read("\uFEFF代码")).containsExactly(new Row(1, List.of("代码")));
    }

    @Test
    void hasNoRowsInAnEmptyFile() {
        assertThat(read("")).isEmpty();
    }

    @Test
    void refusesAnotherEncoding() {
        var gbk = new byte[] {(byte) 0xd6, (byte) 0xd0};

        assertThatThrownBy(() -> Csv.read(gbk)).isInstanceOf(ImportEncoding.class);
    }

    private static List<Row> read(String text) {
        return Csv.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
