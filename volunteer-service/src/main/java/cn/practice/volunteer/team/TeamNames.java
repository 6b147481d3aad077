package cn.practice.volunteer.team;

import static java.util.stream.Collectors.toMap;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What teams are called, for all rows of a list in one question; disbanded ones too. */
@ApplicationScoped
public class TeamNames {

    private final Sql sql;

    TeamNames(Sql sql) {
        this.sql = sql;
    }

    /** The names by id of the teams that rows name. */
    public <T> Map<UUID, String> of(Collection<T> rows, Function<T, @Nullable UUID> team) {
        var ids = rows.stream().map(team).filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "select id, name from team where id = any (?)",
                                row -> Map.entry(row.id("id"), row.text("name")),
                                Column.of(ids))
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
