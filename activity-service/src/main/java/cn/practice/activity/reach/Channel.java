package cn.practice.activity.reach;

/** How they were reached. */
public enum Channel {
    ON_SITE,
    LIVE,
    ON_DEMAND,
    COLUMN
}
