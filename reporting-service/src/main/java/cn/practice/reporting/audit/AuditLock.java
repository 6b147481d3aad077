package cn.practice.reporting.audit;

import cn.practice.kit.sql.Database;
import cn.practice.kit.sql.DatabaseFault;
import cn.practice.kit.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One audit at a time among all replicas. The lock belongs to the connection that the audit writes with: it ends with the
 * process, and an audit that lost it can no longer write.
 */
record AuditLock(Connection connection) implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(AuditLock.class);
    private static final int KEY = 19_430_711;

    /** An SQL condition: whether any replica runs an audit. */
    static final String HELD =
            "exists (select from pg_locks where locktype = 'advisory' and granted and classid = 0" + " and objid = "
                    + KEY + " and database = (select oid from pg_database where datname = current_database()))";

    /** The lock, or null while another audit has it. */
    static @Nullable AuditLock take(Database database) {
        var connection = database.open();
        boolean taken = false;
        try {
            taken = Statement.of("select pg_try_advisory_lock(?)", (long) KEY).one(connection, row -> row.flag(1));
            return taken ? new AuditLock(connection) : null;
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        } finally {
            if (!taken) {
                giveBack(connection);
            }
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warnf("the connection for the audit's lock was lost: %s", e.getMessage());
        }
    }

    @Override
    public void close() {
        try (connection) {
            Statement.of("select pg_advisory_unlock(?)", (long) KEY).one(connection, row -> row.flag(1));
        } catch (SQLException e) {
            LOG.warnf("the audit's connection was lost, and its lock with it: %s", e.getMessage());
        }
    }
}
