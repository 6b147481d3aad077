package cn.practice.reporting.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Which derivation of the log is the live one. */
public final class Generations {

    /** For a query of the live generation; the pointer is read in the same snapshot as the rows. */
    public static final String LIVE = "(select generation from live)";

    private Generations() {}

    /** The live generation, which stays live until this transaction ends. */
    public static long holdLive(Connection connection) throws SQLException {
        return Sql.of("select generation from live for share").one(connection, row -> row.getLong(1));
    }

    /** The live generation as this transaction sees it. */
    public static long live(Connection connection) throws SQLException {
        return Sql.of("select generation from live").one(connection, row -> row.getLong(1));
    }
}
