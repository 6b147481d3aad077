package cn.practice.volunteer.person.search;

import cn.practice.kit.paging.Cursor;
import cn.practice.kit.paging.InvalidCursor;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Statement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a list of people is ordered by, the id after it so that no two are alike and pages stay where they are. */
record Order(By by, boolean descending) {

    private static final String DESCENDING = "-";
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** What orders. */
    enum By {
        NAME("name_pinyin"),
        NUMBER("number"),
        REGISTRATION("registered_at");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** A person by their place in the order. */
    record Place(UUID id, Object key) {}

    /** As a request says it, last first with a hyphen. */
    static Order of(String text) {
        var by = switch (text.replace(DESCENDING, "")) {
            case "name" -> By.NAME;
            case "number" -> By.NUMBER;
            default -> By.REGISTRATION;
        };
        return new Order(by, text.startsWith(DESCENDING));
    }

    String column() {
        return by.column;
    }

    String clause(String column) {
        return descending ? "order by %1$s desc, id desc".formatted(column) : "order by %s, id".formatted(column);
    }

    /** What comes behind the page before. */
    Statement behind(@Nullable String cursor) {
        if (cursor == null) {
            return Statement.of("and %s is not null".formatted(by.column));
        }
        var parts = Cursor.decode(cursor, 3);
        if (!parts.getFirst().equals(toString())) {
            throw new InvalidCursor();
        }
        return Statement.of(
                "and (%s, id) %s (?, ?)".formatted(by.column, descending ? "<" : ">"),
                key(parts.get(1)),
                id(parts.get(2)));
    }

    String cursor(Place last) {
        return Cursor.encode(this, last.key(), last.id());
    }

    Place read(Row row) throws SQLException {
        return new Place(row.id("id"), by == By.REGISTRATION ? row.instant("key") : row.text("key"));
    }

    private Object key(String text) {
        return by == By.REGISTRATION ? instant(text) : text;
    }

    private static Instant instant(String text) {
        try {
            var instant = Instant.parse(text);
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw new InvalidCursor();
            }
            return instant;
        } catch (DateTimeException e) {
            throw new InvalidCursor();
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    @Override
    public String toString() {
        return (descending ? DESCENDING : "") + by;
    }
}
