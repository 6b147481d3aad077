package cn.practice.volunteer.person.sheet;

import java.util.function.Consumer;

/** Where the lines of a sheet come from; blank ones are left out. */
sealed interface SheetSource permits CsvSheet, XlsxSheet {

    /** Reads all lines in their order, as often as it is asked to. */
    void each(Consumer<SheetLine> taker);
}
