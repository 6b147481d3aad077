package cn.practice.volunteer.person.sheet;

import static cn.practice.volunteer.person.sheet.Xlsx.date;
import static cn.practice.volunteer.person.sheet.Xlsx.formula;
import static cn.practice.volunteer.person.sheet.Xlsx.number;
import static cn.practice.volunteer.person.sheet.Xlsx.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final String ROWS = "<worksheet><sheetData>%s</sheetData></worksheet>";

    static Stream<byte[]> sameText() {
        var text = "a,b\n1,\"李·𠮷,\"\"二\"\"\"\n";
        return Stream.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                text.getBytes(StandardCharsets.UTF_16),
                text.replace("a,b", "a\tb").replace("1,", "1\t").getBytes(StandardCharsets.UTF_8),
                text.replace("a,b", "a;b")
                        .replace("1,", "1;")
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("sameText")
    void readsSeparatedValuesHoweverTheyAreWritten(byte[] file) {
        assertThat(lines(file)).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(2);
            assertThat(line.cell(1).text()).isEqualTo("李·𠮷,\"二\"");
            assertThat(line.cell(2).isBlank()).isTrue();
        });
    }

    @Test
    void readsTextWhereverASpreadsheetKeepsIt() {
        var sheet = headings();
        sheet.row(text("李·𠮷"), sheet.shared("张三"), number("1.38E10"), "<c r=\"F2\"><v>7</v></c>")
                .row();

        var line = lines(sheet.bytes()).getFirst();

        assertThat(line.cells().stream().map(Cell::text)).containsExactly("李·𠮷", "张三", "13800000000", "", "", "7");
    }

    @ParameterizedTest
    @CsvSource({"33010, 1990-05-17", "1, 1900-01-01", "59, 1900-02-28", "61, 1900-03-01", "33010.75, 1990-05-17"})
    void takesANumberForTheDayThatASpreadsheetMeans(String number, LocalDate day) {
        var line = lines(headings().row(date(number), number(number)).bytes()).getFirst();

        assertThat(line.cell(0).text()).isEqualTo(day.toString());
        assertThat(line.cell(1).day()).isEqualTo(day);
        assertThat(line.cell(1).text()).isEqualTo(number);
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        var line = lines(headings().from1904().row(date("31548")).bytes()).getFirst();

        assertThat(line.cell(0).text()).isEqualTo("1990-05-17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.21181199005171E+17", "321181199005170000", "1E999999999", "1e400"})
    void seesThatANumberWasShortened(String number) {
        var line = lines(headings().row(number(number)).bytes()).getFirst();

        assertThat(line.cell(0).fault()).isEqualTo(CellFault.SHORTENED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1E-999999999", "NaN"})
    void seesThatANumberIsNone(String number) {
        var line = lines(headings().row(number(number)).bytes()).getFirst();

        assertThat(line.cell(0).fault()).isEqualTo(CellFault.ERROR);
    }

    @Test
    void seesWhatWasCalculatedAlsoFarFromItsFormula() {
        var sheet = headings()
                .row(text("a"), formula("A1", "b"))
                .row("<c><f t=\"array\" ref=\"A3:A4\">X1:X2</f><v>1</v></c>")
                .row(number("2"));

        assertThat(lines(sheet.bytes()).stream().map(line -> line.cell(0).fault()))
                .containsExactly(null, CellFault.FORMULA, CellFault.FORMULA);
        assertThat(lines(sheet.bytes()).getFirst().cell(1).fault()).isEqualTo(CellFault.FORMULA);
    }

    @Test
    void seesWhichLinesHaveMergedCells() {
        var sheet = headings().row(text("a")).row(text("b")).row(text("c")).merging("A2:B3");

        assertThat(lines(sheet.bytes()).stream().map(SheetLine::merged)).containsExactly(true, true, false);
    }

    @Test
    void refusesMacrosHoweverTheFileIsNamed() {
        assertRefused(headings().with("xl/vbaProject.bin", "x").bytes(), "SHEET_WITH_MACROS");
        assertRefused(
                headings()
                        .with(
                                "[Content_Types].xml",
                                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")
                        .bytes(),
                "SHEET_WITH_MACROS");
    }

    @Test
    void refusesADocumentTypeBeforeItIsRead() {
        var bomb = "<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000) + "\">]>";

        assertRefused(
                headings()
                        .with("xl/worksheets/sheet1.xml", bomb + ROWS.formatted("<row><c><v>&b;</v></c></row>"))
                        .bytes(),
                "SHEET_UNREADABLE");
        assertRefused(
                headings()
                        .with("xl/workbook.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><workbook/>")
                        .bytes(),
                "SHEET_UNREADABLE");
    }

    @Test
    void refusesWhatUnpacksToMoreThanAnImportMayBe() {
        assertRefused(headings().with("xl/media/a", "0".repeat(65 << 20)).bytes(), "SHEET_TOO_LONG");
    }

    @Test
    void refusesAMillionLines() {
        var rows = ROWS.formatted("<row><c><v>1</v></c></row>".repeat(1_000_000));

        assertRefused(headings().with("xl/worksheets/sheet1.xml", rows).bytes(), "SHEET_TOO_LONG");
        assertRefused("a,b\n".repeat(10_002).getBytes(StandardCharsets.UTF_8), "SHEET_TOO_LONG");
        assertThat(lines("a,b\n".repeat(10_001).getBytes(StandardCharsets.UTF_8)))
                .hasSize(10_000);
    }

    @Test
    void refusesTheFormatOfOld() {
        assertRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1}, "SHEET_OLD_FORMAT");
    }

    @Test
    void refusesWhatNobodyWrote() {
        assertRefused("\n \n".getBytes(StandardCharsets.UTF_8), "SHEET_EMPTY");
        assertRefused(new byte[] {'a', (byte) 0xff, (byte) 0xff, '\n'}, "SHEET_ENCODING");
        assertRefused("a,\"b\n".getBytes(StandardCharsets.UTF_8), "SHEET_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"/><row r=\"1\"/>",
                "<row r=\"x\"/>",
                "<row><c r=\"1\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>99</v></c></row>",
                "<row><c t=\"s\"><v>x</v></c></row>",
                "<row><c s=\"x\"><v>1</v></c></row>",
                "<row><c><f ref=\"nowhere\"/></c></row>",
                "<row><c><v>1</v>",
                "<row></c>"
            })
    void refusesASheetThatIsDamaged(String rows) {
        assertRefused(
                headings()
                        .with("xl/worksheets/sheet1.xml", ROWS.formatted(rows))
                        .bytes(),
                "SHEET_UNREADABLE");
    }

    @Test
    void refusesAPackedFileThatIsNoSheetOrCutOff() {
        var whole = headings().bytes();

        assertRefused(headings().with("xl/workbook.xml", "<workbook/>").bytes(), "SHEET_UNREADABLE");
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "SHEET_UNREADABLE");
        assertRefused(new byte[] {'P', 'K', 3, 4}, "SHEET_UNREADABLE");
    }

    private static Xlsx headings() {
        return Xlsx.of(List.of("a", "b"));
    }

    private static List<SheetLine> lines(byte[] file) {
        var lines = new ArrayList<SheetLine>();
        Sheet.of(file).each(lines::add);
        return lines;
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> Sheet.of(file)).hasMessage(code);
    }
}
