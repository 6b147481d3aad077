package cn.practice.volunteer.person.sheet;

/** Why what a cell holds is not what somebody wrote into it. */
public enum CellFault {
    /** It was calculated. */
    FORMULA,
    /** A number of more digits than a spreadsheet keeps. */
    SHORTENED,
    /** The spreadsheet itself shows a fault there. */
    ERROR
}
