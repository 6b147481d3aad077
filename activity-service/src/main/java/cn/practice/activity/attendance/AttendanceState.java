package cn.practice.activity.attendance;

/** Where an attendance stands. */
public enum AttendanceState {
    /** The person came; a listener stays so. */
    CHECKED_IN,
    CHECKED_OUT,
    /** Nobody saw them leave: without minutes, until a review. */
    AUTO_CLOSED,
    /** Known from a claim or an import alone. */
    RECORDED,
    /** Taken back whole: the person was not there. */
    REVERSED
}
