package cn.practice.volunteer.person.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet means by a number.
 *
 * @param from1904 whether its days are counted from 1904 instead of 1900
 */
record Numbers(boolean from1904) {

    /** More digits are not kept. */
    private static final int DIGITS = 15;

    private static final int LONGEST = 40;
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);

    /** 29 February 1900, which never was, is day 60. */
    private static final int NEVER_WAS = 60;

    private static final int LAST_DAY = 100_000;

    Cell cell(String raw, boolean isDate) {
        if (raw.length() > LONGEST) {
            return Cell.faulty(CellFault.ERROR);
        }
        try {
            return cell(new BigDecimal(raw.strip()), isDate);
        } catch (NumberFormatException e) {
            return Cell.faulty(CellFault.ERROR);
        }
    }

    private Cell cell(BigDecimal number, boolean isDate) {
        // asked before the number is written out, which an exponent could make endless
        if ((long) number.precision() - number.scale() > DIGITS) {
            return Cell.faulty(CellFault.SHORTENED);
        }
        if (number.scale() > LONGEST) {
            return Cell.faulty(CellFault.ERROR);
        }
        var day = day(number);
        return new Cell(
                isDate && day != null
                        ? day.toString()
                        : number.signum() == 0
                                ? "0"
                                : number.stripTrailingZeros().toPlainString(),
                null,
                day);
    }

    private @Nullable LocalDate day(BigDecimal number) {
        long days = number.longValue();
        if (days < 0 || days > LAST_DAY || (days == 0 && !from1904)) {
            return null;
        }
        if (from1904) {
            return START_OF_1904.plusDays(days);
        }
        return days == NEVER_WAS ? null : BEFORE_1900.plusDays(days > NEVER_WAS ? days - 1 : days);
    }
}
