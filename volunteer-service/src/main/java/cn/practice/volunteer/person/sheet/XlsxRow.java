package cn.practice.volunteer.person.sheet;

import cn.practice.volunteer.person.sheet.Refusals.SheetUnreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The row that a sheet is being read at. */
final class XlsxRow {

    /** What stands farther to the right stands here, where no heading is. */
    private static final int LAST = 63;

    private final Xml xml;
    private final Workbook book;
    private final Consumer<String> formulas;

    /** Formulas that fill more than their own cell are told of by their range. */
    XlsxRow(Xml xml, Workbook book, Consumer<String> formulas) {
        this.xml = xml;
        this.book = book;
        this.formulas = formulas;
    }

    /** Reads to the end of the row. */
    List<Cell> cells(boolean filledByFormula) {
        var cells = new ArrayList<Cell>();
        int column = -1;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                column = Math.min(LAST, column(xml.attribute("r"), column + 1));
                while (cells.size() <= column) {
                    cells.add(Cell.BLANK);
                }
                var cell = cell();
                cells.set(column, filledByFormula && !cell.isBlank() ? Cell.faulty(CellFault.FORMULA) : cell);
            }
        }
        return cells;
    }

    private Cell cell() {
        var type = xml.attribute("t", "n");
        int style = xml.number("s", -1);
        String value = null;
        boolean calculated = false;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                calculated = true;
                var range = xml.attribute("ref");
                if (range != null) {
                    formulas.accept(range);
                }
            } else if (xml.isStart("v")) {
                value = xml.text();
            } else if (xml.isStart("is")) {
                value = xml.rich("is");
            }
        }
        return calculated ? Cell.faulty(CellFault.FORMULA) : cell(type, style, value);
    }

    private Cell cell(String type, int style, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> Cell.of(book.text(value));
            case "n" -> book.number(value, style);
            case "e" -> Cell.faulty(CellFault.ERROR);
            case "d" -> Cell.of(value.split("T", 2)[0]);
            default -> Cell.of(value);
        };
    }

    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        if (column < 1) {
            throw new SheetUnreadable();
        }
        return column - 1;
    }
}
