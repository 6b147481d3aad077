package cn.practice.reporting.copies;

/** The site tree as SQL: it is joined on read, so that no fact moves when the tree changes. */
public final class Tree {

    /** A site and everything below it; one question mark, its code. Union stops at a cycle, should there be one. */
    public static final String SUBTREE = below("select cast(? as text)");

    /** Several sites and everything below them; one question mark, their codes. */
    public static final String SUBTREES = below("select unnest(?::text[])");

    /** The site of every team, by the id as text. */
    public static final String TEAMS = "select cast(id as text) as team, site_code as site from known_team";

    /** The stations that are open, each with its name. */
    public static final String OPEN_STATIONS = "select code, name from known_site where level = 'STATION' and open";

    /** Every place with its open station: the station itself, and the points below it. */
    public static final String STATIONS = """
            with recursive at (station, site) as (
                select code, code from known_site where level = 'STATION' and open
                union
                select at.station, child.code from known_site child join at on child.parent_code = at.site)
            select station, site from at""";

    /** Every place once, with the station it counts as. */
    public static final String STATION_OF =
            "select site, min(station) as station from (" + STATIONS + ") as place group by site";

    private Tree() {}

    private static String below(String tops) {
        return """
                with recursive below (code) as (
                    %s
                    union
                    select child.code from known_site child join below on child.parent_code = below.code)
                select code from below""".formatted(tops);
    }
}
