package cn.practice.activity.reach;

/** By which way they were reached. */
public enum Channel {
    ON_SITE,
    LIVE,
    ON_DEMAND,
    COLUMN
}
