package cn.practice.activity.sql;

import cn.practice.kit.problem.Busy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs statements on the service's database, within the transaction of the caller if there is one. */
@ApplicationScoped
public class Sql {

    /**
     * Put before the first query of a transaction, has rows looked up by their keys until it ends: a plan that was made
     * while a table was small must not read all of it once it has grown.
     */
    public static final String BY_KEYS = "select set_config('enable_seqscan', 'off', true);";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Makes a value of each row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** The rows of a query, or of the last of several that are separated by semicolons and go to the database together. */
    public <T> List<T> list(String statement, RowReader<T> reader, @Nullable Object... arguments) {
        return run(statement, arguments, prepared -> {
            try (var results = lastOf(prepared)) {
                var row = new Row(results);
                var all = new ArrayList<T>();
                while (results.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        });
    }

    private static ResultSet lastOf(PreparedStatement prepared) throws SQLException {
        prepared.execute();
        var last = prepared.getResultSet();
        while (prepared.getMoreResults(Statement.KEEP_CURRENT_RESULT)) {
            last.close();
            last = prepared.getResultSet();
        }
        return last;
    }

    /** The only row, or none. */
    public <T> Optional<T> find(String statement, RowReader<T> reader, @Nullable Object... arguments) {
        var all = list(statement, reader, arguments);
        if (all.size() > 1) {
            throw new IllegalStateException("one row expected, " + all.size() + " found");
        }
        return all.stream().findFirst();
    }

    /** Whether the query has a row. */
    public boolean exists(String statement, @Nullable Object... arguments) {
        return !list(statement, row -> true, arguments).isEmpty();
    }

    /** How many rows the statement changed. */
    public int update(String statement, @Nullable Object... arguments) {
        return run(statement, arguments, PreparedStatement::executeUpdate);
    }

    /** As {@link #BY_KEYS}, on its own. */
    public void lookUpByKeys() {
        list(BY_KEYS, row -> true);
    }

    private <T> T run(String sql, @Nullable Object[] arguments, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            return work.on(statement);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new Busy();
            }
            throw new SqlFailed(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, Arguments.toJdbc(connection, arguments[i]));
        }
    }
}
