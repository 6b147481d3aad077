package cn.practice.volunteer.site.imports;

import cn.practice.volunteer.site.imports.Refusals.ImportEncoding;
import cn.practice.volunteer.site.imports.Refusals.ImportMalformed;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 in UTF-8: quoted fields may hold commas, doubled quotes and line breaks. */
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CsvReader.CsvReaderBuilder READER = CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false);

    private Csv() {}

    /** A record with the number of the line that it starts on. */
    record Row(int line, List<String> fields) {

        private boolean isBlank() {
            return fields.size() == 1 && fields.getFirst().isBlank();
        }
    }

    /** All records that are not blank lines; a byte order mark is skipped. */
    static List<Row> read(byte[] bytes) {
        var text = decode(bytes);
        var rows = new ArrayList<Row>();
        int line = 0;
        try (var records = READER.ofCsvRecord(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            for (var each : records) {
                line = Math.toIntExact(each.getStartingLineNumber());
                rows.add(new Row(line, List.copyOf(each.getFields())));
            }
        } catch (CsvParseException e) {
            throw new ImportMalformed(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.removeIf(Row::isBlank);
        return rows;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ImportEncoding();
        }
    }
}
