package cn.practice.volunteer.person.sheet;

import java.util.List;

/**
 * A line of a sheet that is not blank.
 *
 * @param number as the spreadsheet counts its rows, from 1
 * @param merged whether cells of it are merged with others
 */
public record SheetLine(int number, List<Cell> cells, boolean merged) {

    /** The cell at a place from 0, blank beyond the last. */
    public Cell cell(int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "SheetLine[" + number + "]";
    }
}
