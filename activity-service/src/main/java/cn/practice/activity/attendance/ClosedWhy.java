package cn.practice.activity.attendance;

/** Why an attendance was closed that nobody was checked out of. */
public enum ClosedWhy {
    /** The time for checking out is over. */
    CHECK_OUT_LIMIT,
    /** The person was checked in elsewhere after the shift's end. */
    CHECKED_IN_ELSEWHERE,
    /** The person was suspended. */
    SUSPENDED,
    /** The person was checked in elsewhere before there was such a rule. */
    OPENED_LATER
}
