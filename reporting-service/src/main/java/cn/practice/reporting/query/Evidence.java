package cn.practice.reporting.query;

/** What proves an attendance and its minutes. */
public enum Evidence {
    CLOCKED,
    SUPPLEMENTED,
    IMPORTED
}
