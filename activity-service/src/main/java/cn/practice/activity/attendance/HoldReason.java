package cn.practice.activity.attendance;

/** Why minutes wait for somebody's word. */
public enum HoldReason {
    /** They go beyond what a person's day takes by itself. */
    LONG_DAY,
    /** They go beyond what the staff of the owner may agree to. */
    VERY_LONG_DAY,
    /** Whom they were credited to objects. */
    OBJECTION
}
