package cn.practice.kit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement put together from pieces, each with the values of its question marks, and run on a connection. */
public final class Statement {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Starts a statement. */
    public static Statement of(String text, @Nullable Object... values) {
        return new Statement().add(text, values);
    }

    /** Appends a piece. */
    public Statement add(String piece, @Nullable Object... itsValues) {
        text.append(text.isEmpty() ? "" : "\n").append(piece);
        for (var value : itsValues) {
            values.add(value);
        }
        return this;
    }

    /** Appends another statement. */
    public Statement add(Statement piece) {
        text.append(text.isEmpty() ? "" : "\n").append(piece.text);
        values.addAll(piece.values);
        return this;
    }

    /** Whether nothing was appended yet. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The rows, or those of the last of several that are separated by semicolons and go to the database together. */
    public <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
        try (var prepared = prepare(connection);
                var results = lastOf(prepared)) {
            var row = new Row(results);
            var all = new ArrayList<T>();
            while (results.next()) {
                all.add(reader.read(row));
            }
            return all;
        }
    }

    /** The first row, or null without one. */
    public <T> @Nullable T first(Connection connection, RowReader<T> reader) throws SQLException {
        var all = list(connection, reader);
        return all.isEmpty() ? null : all.getFirst();
    }

    /** The one row there always is. */
    public <T> T one(Connection connection, RowReader<T> reader) throws SQLException {
        return list(connection, reader).getFirst();
    }

    /** Executes a change; says how many rows it touched. */
    public int run(Connection connection) throws SQLException {
        try (var prepared = prepare(connection)) {
            return prepared.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        var prepared = connection.prepareStatement(text.toString());
        Arguments.bind(prepared, values);
        return prepared;
    }

    private static ResultSet lastOf(PreparedStatement prepared) throws SQLException {
        prepared.execute();
        var last = prepared.getResultSet();
        while (prepared.getMoreResults(java.sql.Statement.KEEP_CURRENT_RESULT)) {
            last.close();
            last = prepared.getResultSet();
        }
        return last;
    }
}
