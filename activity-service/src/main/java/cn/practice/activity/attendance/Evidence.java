package cn.practice.activity.attendance;

/** How we know of an hour; the three are never one figure. */
public enum Evidence {
    CLOCKED,
    SUPPLEMENTED,
    IMPORTED
}
