package cn.practice.reporting.feed;

import cn.practice.kit.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Parts of each total, summed on read, so that two who fold at the same time never wait for each other. A slot belongs
 * to a transaction while that lasts: there are as many as ever folded at once, not as many as there are partitions.
 */
final class Slots {

    private static final int LOCKS = 19_430_712;
    private static final int MOST = 1_000;

    private Slots() {}

    /** The first slot that nobody adds to; nobody else will until this transaction ends. */
    static int take(Connection connection) throws SQLException {
        return Statement.of(
                        "select slot from generate_series(0, ?) as slot where pg_try_advisory_xact_lock(?, slot) limit 1",
                        MOST,
                        LOCKS)
                .one(connection, row -> row.number(1));
    }
}
