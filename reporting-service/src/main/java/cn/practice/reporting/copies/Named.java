package cn.practice.reporting.copies;

/**
 * What the log has told of, as SQL: each selects a row where there is one of this name; one question mark. What was
 * closed, disbanded or is over still has its figures.
 */
public final class Named {

    public static final String SITE = "select from known_site where code = ?";

    public static final String TEAM = "select from known_team where id = cast(? as uuid)";

    public static final String CAMPAIGN = "select from known_campaign where id = cast(? as uuid)";

    /** A kind that can be chosen, whether anything of it took place or not. */
    public static final String KIND = "select from known_kind where kind = ?";

    /** The same of a form, of whatever kind. */
    public static final String FORM = "select from known_kind where form = ?";

    private Named() {}
}
