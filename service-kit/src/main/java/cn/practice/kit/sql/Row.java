package cn.practice.kit.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The current row of a result, read by the names of its columns, or by their places from 1 where names are many. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** The place of a column, for those who read it of many rows. */
    public int place(String column) throws SQLException {
        return results.findColumn(column);
    }

    public String text(String column) throws SQLException {
        return text(place(column));
    }

    public String text(int column) throws SQLException {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return textOrNull(place(column));
    }

    public @Nullable String textOrNull(int column) throws SQLException {
        return results.getString(column);
    }

    public UUID id(String column) throws SQLException {
        return id(place(column));
    }

    public UUID id(int column) throws SQLException {
        return present(column, idOrNull(column));
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
        return idOrNull(place(column));
    }

    public @Nullable UUID idOrNull(int column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        return instant(place(column));
    }

    public Instant instant(int column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        return instantOrNull(place(column));
    }

    public @Nullable Instant instantOrNull(int column) throws SQLException {
        var time = results.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public LocalDate day(String column) throws SQLException {
        return day(place(column));
    }

    public LocalDate day(int column) throws SQLException {
        return present(column, dayOrNull(column));
    }

    public @Nullable LocalDate dayOrNull(String column) throws SQLException {
        return dayOrNull(place(column));
    }

    public @Nullable LocalDate dayOrNull(int column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    /** An integer; null is 0. */
    public int number(String column) throws SQLException {
        return results.getInt(column);
    }

    public int number(int column) throws SQLException {
        return results.getInt(column);
    }

    public @Nullable Integer numberOrNull(String column) throws SQLException {
        return results.getObject(column, Integer.class);
    }

    /** A bigint; null is 0. */
    public long count(String column) throws SQLException {
        return results.getLong(column);
    }

    public long count(int column) throws SQLException {
        return results.getLong(column);
    }

    public @Nullable Long countOrNull(String column) throws SQLException {
        return results.getObject(column, Long.class);
    }

    /** A double precision; null is 0. */
    public double real(int column) throws SQLException {
        return results.getDouble(column);
    }

    /** A boolean; null is false. */
    public boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    public boolean flag(int column) throws SQLException {
        return results.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return bytes(place(column));
    }

    public byte[] bytes(int column) throws SQLException {
        return present(column, results.getBytes(column));
    }

    public <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String column) throws SQLException {
        var name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) results.getArray(column).getArray());
    }

    private static <T> T present(int column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
