package cn.practice.kit.outbox;

import cn.practice.kit.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The right to relay, held by the database session that has the advisory lock and lost with it. */
record Leadership(Connection connection, String service) implements AutoCloseable {

    /** Null while another replica leads. */
    static @Nullable Leadership tryTake(DataSource database, String service) throws SQLException {
        var connection = database.getConnection();
        try {
            var lead = new Leadership(connection, service);
            if (lead.call("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
                return lead;
            }
            connection.close();
            return null;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private boolean call(String function) throws SQLException {
        return Statement.of(function, "relay " + service).one(connection, row -> row.flag(1));
    }

    /** Gives the lock back, since the pool keeps the session; a session that is gone has given it back already. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            call("select pg_advisory_unlock(hashtextextended(?, 0))");
        }
    }
}
