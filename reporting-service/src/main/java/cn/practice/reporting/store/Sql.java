package cn.practice.reporting.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement put together from pieces, each with the values of its question marks. */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** Starts a statement. */
    public static Sql of(String text, @Nullable Object... values) {
        return new Sql().add(text, values);
    }

    /** Appends a piece. */
    public Sql add(String piece, @Nullable Object... itsValues) {
        text.append(piece).append('\n');
        for (var value : itsValues) {
            values.add(value);
        }
        return this;
    }

    /** Appends another statement. */
    public Sql add(Sql piece) {
        text.append(piece.text);
        values.addAll(piece.values);
        return this;
    }

    /** Whether nothing was appended yet. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** What becomes of one row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** All rows. */
    public <T> List<T> list(Connection connection, Row<T> each) throws SQLException {
        try (var statement = prepare(connection);
                var rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(each.of(rows));
            }
            return list;
        }
    }

    /** The first row, or null without one. */
    public <T> @Nullable T first(Connection connection, Row<T> each) throws SQLException {
        var rows = list(connection, each);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** The one row there always is. */
    public <T> T one(Connection connection, Row<T> each) throws SQLException {
        return list(connection, each).getFirst();
    }

    /** Executes a change; says how many rows it touched. */
    public int run(Connection connection) throws SQLException {
        try (var statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    /** The statement with its values set. */
    public PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}
