package cn.practice.volunteer.person;

import static java.util.stream.Collectors.toMap;

import cn.practice.kit.identity.Access;
import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Row;
import cn.practice.kit.sql.Sql;
import cn.practice.volunteer.site.ReadScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who people are that a list names by id, for all its rows in one question. */
@ApplicationScoped
public class VolunteerNames {

    /** The number of somebody, and their name where the caller may look them up. */
    public record Named(String number, @Nullable String name) {

        /** Says nothing about the person, since it may end up in a log. */
        @Override
        public String toString() {
            return "Named[" + number + "]";
        }
    }

    private final Sql sql;
    private final ReadScope scope;
    private final Access access;

    VolunteerNames(Sql sql, ReadScope scope, Access access) {
        this.sql = sql;
        this.scope = scope;
        this.access = access;
    }

    /** By id, those whom the rows name. */
    public <T> Map<UUID, Named> of(Collection<T> rows, Function<T, @Nullable UUID> volunteer) {
        var ids =
                rows.stream().map(volunteer).filter(Objects::nonNull).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var readable = scope.covering();
        return sql
                .list(
                        "select id, number, name, site_code, subject from volunteer where id = any (?)",
                        row -> Map.entry(row.id("id"), named(row, readable)),
                        Column.of(ids))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Named named(Row row, Predicate<String> readable) throws SQLException {
        var shown = readable.test(row.text("site_code")) || access.subject().equals(row.idOrNull("subject"));
        return new Named(row.text("number"), shown ? row.textOrNull("name") : null);
    }
}
