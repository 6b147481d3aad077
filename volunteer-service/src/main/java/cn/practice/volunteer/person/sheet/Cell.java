package cn.practice.volunteer.person.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a sheet says.
 *
 * @param fault why that is not what somebody wrote
 * @param day that a spreadsheet means by the number in it
 */
public record Cell(
        String text, @Nullable CellFault fault, @Nullable LocalDate day) {

    /** Nothing. */
    public static final Cell BLANK = new Cell("", null, null);

    static Cell of(String text) {
        return new Cell(text, null, null);
    }

    static Cell faulty(CellFault fault) {
        return new Cell("", fault, null);
    }

    /** Whether nobody wrote anything into it. */
    public boolean isBlank() {
        return fault == null && text.isBlank();
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "Cell[…]";
    }
}
