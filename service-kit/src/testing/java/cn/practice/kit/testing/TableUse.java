package cn.practice.kit.testing;

/**
 * What a statement, or a piece of one, does with a table. {@link #UNNAMED} stands for a table whose name is a value of
 * the statement.
 */
record TableUse(Kind kind, String table) {

    /** To lock rows for a change is to change them. */
    enum Kind {
        READS,
        CHANGES,
        FILLS
    }

    /** The table of {@code "delete from " + table}. */
    static final String UNNAMED = "?";

    boolean writes() {
        return kind != Kind.READS;
    }
}
