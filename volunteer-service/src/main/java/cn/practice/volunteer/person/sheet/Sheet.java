package cn.practice.volunteer.person.sheet;

import cn.practice.volunteer.person.sheet.Refusals.SheetEmpty;
import cn.practice.volunteer.person.sheet.Refusals.SheetOldFormat;
import cn.practice.volunteer.person.sheet.Refusals.SheetTooLong;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sheet with one line of headings, known to be whole and not too long. */
public final class Sheet {

    /** More lines below the headings are for another sheet. */
    public static final int MOST = 10_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final SheetSource source;
    private final SheetLine headings;

    private Sheet(SheetSource source, SheetLine headings) {
        this.source = source;
        this.headings = headings;
    }

    /** Reads a file once to its end, as what its first bytes say it is. */
    public static Sheet of(byte[] file) {
        if (startsWith(file, OLE)) {
            throw new SheetOldFormat();
        }
        var source = startsWith(file, ZIP) ? XlsxSheet.of(file) : new CsvSheet(file);
        var check = new Check();
        source.each(check);
        if (check.first == null) {
            throw new SheetEmpty();
        }
        return new Sheet(source, check.first);
    }

    public SheetLine headings() {
        return headings;
    }

    /** Reads the lines below the headings, from the first on each time. */
    public void each(Consumer<SheetLine> taker) {
        source.each(line -> {
            if (line.number() != headings.number()) {
                taker.accept(line);
            }
        });
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    private static final class Check implements Consumer<SheetLine> {

        private @Nullable SheetLine first;
        private int lines;

        @Override
        public void accept(SheetLine line) {
            if (first == null) {
                first = line;
            } else if (++lines > MOST) {
                throw new SheetTooLong(MOST);
            }
        }
    }
}
