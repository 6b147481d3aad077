package cn.practice.activity.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by column name. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public String text(String column) throws SQLException {
        return present(column, results.getString(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    public UUID id(String column) throws SQLException {
        return present(column, idOrNull(column));
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public LocalDate day(String column) throws SQLException {
        return present(column, results.getObject(column, LocalDate.class));
    }

    public int number(String column) throws SQLException {
        return results.getInt(column);
    }

    public @Nullable Integer numberOrNull(String column) throws SQLException {
        return results.getObject(column, Integer.class);
    }

    public long count(String column) throws SQLException {
        return results.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) results.getArray(column).getArray());
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(column + " is null");
        }
        return value;
    }
}
