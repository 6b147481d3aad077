package cn.practice.reporting.feed;

import cn.practice.kit.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Parts of each total, summed on read, so that transactions that fold at the same time never wait for each other. A
 * transaction holds a slot until it ends, so that there are only as many slots as transactions at one time.
 */
final class Slots {

    private static final int LOCKS = 19_430_712;
    private static final int MOST = 1_000;

    private Slots() {}

    /** The first free slot, held until this transaction ends. */
    static int take(Connection connection) throws SQLException {
        return Statement.of(
                        "select slot from generate_series(0, ?) as slot where pg_try_advisory_xact_lock(?, slot) limit 1",
                        MOST,
                        LOCKS)
                .one(connection, row -> row.number(1));
    }
}
