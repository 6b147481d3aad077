package cn.practice.volunteer.person.sheet;

import cn.practice.volunteer.person.sheet.Refusals.SheetEncoding;
import cn.practice.volunteer.person.sheet.Refusals.SheetUnreadable;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Separated values as spreadsheets write them: in UTF-8, UTF-16 or GB 18030, between commas, semicolons or tabs. */
final class CsvSheet implements SheetSource {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset GB_18030 = Charset.forName("GB18030");

    /** What a spreadsheet makes of a long number; the digits behind are lost. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+");

    private final String text;
    private final CsvReader.CsvReaderBuilder reader;

    CsvSheet(byte[] file) {
        this.text = decode(file);
        this.reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    @Override
    public void each(Consumer<SheetLine> taker) {
        try (var records = reader.ofCsvRecord(text)) {
            for (var each : records) {
                var line = new SheetLine(
                        Math.toIntExact(each.getStartingLineNumber()),
                        each.getFields().stream().map(CsvSheet::cell).toList(),
                        false);
                if (!line.isBlank()) {
                    taker.accept(line);
                }
            }
        } catch (CsvParseException e) {
            throw new SheetUnreadable();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell cell(String text) {
        return SHORTENED.matcher(text.strip()).matches() ? Cell.faulty(CellFault.SHORTENED) : Cell.of(text);
    }

    /** Whichever the headings have most of. */
    private static char separator(String text) {
        var headings = text.lines().findFirst().orElse("");
        char most = ',';
        for (char each : new char[] {';', '\t'}) {
            most = count(headings, each) > count(headings, most) ? each : most;
        }
        return most;
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }

    /** What is no UTF-8 is what spreadsheets in China write without asking. */
    private static String decode(byte[] file) {
        boolean isUtf16 = file.length > 1 && (file[0] & file[1] & 0xfe) == 0xfe && file[0] != file[1];
        for (var charset : isUtf16 ? List.of(StandardCharsets.UTF_16) : List.of(StandardCharsets.UTF_8, GB_18030)) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // perhaps it is the next one
            }
        }
        throw new SheetEncoding();
    }
}
