package cn.practice.kit.sql;

import cn.practice.kit.problem.Busy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs statements on the service's database, within the transaction of the caller if there is one. */
@ApplicationScoped
public class Sql {

    /**
     * Before the first query of a transaction, makes all of its queries look rows up by their keys: a plan that was
     * made while a table was small would read all of it once it has grown.
     */
    public static final String BY_KEYS = "select set_config('enable_seqscan', 'off', true);";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The rows of a query, or of the last of several that are separated by semicolons and go to the database together. */
    public <T> List<T> list(String text, RowReader<T> reader, @Nullable Object... values) {
        return list(Statement.of(text, values), reader);
    }

    /** The rows of a query that was put together. */
    public <T> List<T> list(Statement query, RowReader<T> reader) {
        return with(connection -> query.list(connection, reader));
    }

    /** The only row, or none. */
    public <T> Optional<T> find(String text, RowReader<T> reader, @Nullable Object... values) {
        var all = list(text, reader, values);
        if (all.size() > 1) {
            throw new IllegalStateException("one row expected, " + all.size() + " found");
        }
        return all.stream().findFirst();
    }

    /** Whether the query has a row. */
    public boolean exists(String text, @Nullable Object... values) {
        return !list(text, row -> true, values).isEmpty();
    }

    /** How many rows the statement changed. */
    public int update(String text, @Nullable Object... values) {
        return with(Statement.of(text, values)::run);
    }

    /** As {@link #BY_KEYS}, on its own. */
    public void lookUpByKeys() {
        list(BY_KEYS, row -> true);
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new Busy();
            }
            throw new DatabaseFault(e);
        }
    }
}
