package cn.practice.volunteer.person.sheet;

import cn.practice.volunteer.person.sheet.Refusals.SheetUnreadable;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The first sheet of an Office Open XML spreadsheet (ISO/IEC 29500). */
final class XlsxSheet implements SheetSource {

    private static final Pattern RANGE =
            Pattern.compile("\\$?[A-Z]{1,3}\\$?([0-9]{1,7})(?::\\$?[A-Z]{1,3}\\$?([0-9]{1,7}))?");

    private final XlsxParts parts;
    private final Workbook book;

    /** Told behind all rows, so known only once the sheet was read to its end. */
    private final BitSet merged = new BitSet();

    private final BitSet calculated = new BitSet();

    private XlsxSheet(XlsxParts parts, Workbook book) {
        this.parts = parts;
        this.book = book;
    }

    static XlsxSheet of(byte[] file) {
        var parts = new XlsxParts(file);
        return new XlsxSheet(parts, Workbook.of(parts));
    }

    @Override
    public void each(Consumer<SheetLine> taker) {
        var found = new boolean[1];
        parts.each((name, in) -> {
            if (name.equals(book.sheet())) {
                found[0] = true;
                read(new Xml(in), taker);
            }
        });
        if (!found[0]) {
            throw new SheetUnreadable();
        }
    }

    private void read(Xml xml, Consumer<SheetLine> taker) {
        int number = 0;
        while (xml.next()) {
            if (xml.isStart("row")) {
                int told = xml.number("r", number + 1);
                if (told <= number) {
                    throw new SheetUnreadable();
                }
                number = told;
                var row = new XlsxRow(xml, book, ref -> mark(calculated, ref));
                var line = new SheetLine(number, row.cells(calculated.get(number)), merged.get(number));
                if (!line.isBlank()) {
                    taker.accept(line);
                }
            } else if (xml.isStart("mergeCell")) {
                mark(merged, xml.attribute("ref", ""));
            }
        }
    }

    private static void mark(BitSet rows, String range) {
        var matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw new SheetUnreadable();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        if (last < first || last > 1 << 20) {
            throw new SheetUnreadable();
        }
        rows.set(first, last + 1);
    }
}
