package cn.practice.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Transactions over the service's one database. */
@ApplicationScoped
public class Database {

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T with(Connection connection) throws SQLException;
    }

    /** Several reads of one and the same state. */
    public <T extends @Nullable Object> T read(Work<T> work) {
        return use(connection -> {
            connection.setReadOnly(true);
            try {
                return inTransaction(connection, Connection.TRANSACTION_REPEATABLE_READ, work);
            } finally {
                connection.setReadOnly(false);
            }
        });
    }

    /** One transaction: all of it or nothing. */
    public <T extends @Nullable Object> T write(Work<T> work) {
        return use(connection -> inTransaction(connection, Connection.TRANSACTION_READ_COMMITTED, work));
    }

    /** A connection for as long as the work lasts, outside any transaction. */
    public <T extends @Nullable Object> T use(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** A connection that its caller closes. */
    public Connection open() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** One transaction on a connection that is already held. */
    public static <T extends @Nullable Object> T inTransaction(Connection connection, int isolation, Work<T> work)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            if (isolation == Connection.TRANSACTION_REPEATABLE_READ) {
                // as a statement of this transaction: the driver's own way asks the server twice more
                Statement.of("set transaction isolation level repeatable read").run(connection);
            }
            var result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollback(connection, e);
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }
}
