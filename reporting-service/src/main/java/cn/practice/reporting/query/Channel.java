package cn.practice.reporting.query;

/** By which way it reached them. */
public enum Channel {
    ON_SITE,
    LIVE,
    ON_DEMAND,
    COLUMN
}
