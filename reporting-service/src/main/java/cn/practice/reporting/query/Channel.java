package cn.practice.reporting.query;

/** How an activity reached its audience. */
public enum Channel {
    ON_SITE,
    LIVE,
    ON_DEMAND,
    COLUMN
}
