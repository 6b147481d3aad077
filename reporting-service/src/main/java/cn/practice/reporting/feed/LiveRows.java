package cn.practice.reporting.feed;

/** What others may read of the live generation: tables to select from. */
public final class LiveRows {

    /** Its facts. */
    public static final String FACTS = "(select * from fact where generation = " + Generations.LIVE + ") as fact";

    /** Its events, as they came. */
    public static final String EVENTS = "(select * from journal where generation = " + Generations.LIVE + ") as event";

    private LiveRows() {}
}
