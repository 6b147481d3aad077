package cn.practice.volunteer.person.sheet;

import cn.practice.volunteer.person.sheet.Refusals.SheetTooLong;
import cn.practice.volunteer.person.sheet.Refusals.SheetUnreadable;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.zip.ZipInputStream;

/** The parts of a packed file, which may unpack to so much and no more. */
final class XlsxParts {

    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 64L << 20;

    private final byte[] file;

    XlsxParts(byte[] file) {
        this.file = file;
    }

    /** Hands over every part in the order of the file, to be read or left. */
    void each(BiConsumer<String, InputStream> taker) {
        var left = new long[] {MOST_BYTES};
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int parts = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw new SheetUnreadable();
                }
                var in = new Bounded(zip, left);
                taker.accept(entry.getName(), in);
                in.skipRest();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SheetUnreadable();
        }
    }

    private static final class Bounded extends FilterInputStream {

        private final long[] left;

        Bounded(InputStream in, long[] left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left[0] -= Math.max(0, read);
            if (left[0] < 0) {
                throw new SheetTooLong(Sheet.MOST);
            }
        }

        void skipRest() throws IOException {
            var bytes = new byte[8192];
            while (read(bytes, 0, bytes.length) >= 0) {
                // counted, though nobody wants it
            }
        }

        /** The next part is still to be read. */
        @Override
        public void close() {}
    }
}
