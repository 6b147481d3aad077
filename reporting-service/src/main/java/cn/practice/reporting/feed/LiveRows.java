package cn.practice.reporting.feed;

/** What others may read of the live generation: tables to select from. */
public final class LiveRows {

    /** Its facts. */
    public static final String FACTS = "(select * from fact where generation = " + Generations.LIVE + ") as fact";

    /** Its events, as they came. */
    public static final String EVENTS = "(select * from journal where generation = " + Generations.LIVE + ") as event";

    /**
     * To follow {@link #EVENTS} in a query: what each of its events tells, as the column told, read once an event. It tells
     * nothing where nobody could read it.
     */
    public static final String READ = "cross join lateral (select case when event.undecided is null"
            + " then cast(convert_from(event.body, 'UTF8') as jsonb) end as told offset 0) as read";

    private LiveRows() {}
}
