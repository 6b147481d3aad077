package cn.practice.volunteer.site;

import static java.util.stream.Collectors.toMap;

import cn.practice.kit.sql.Column;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What sites are called, for all rows of a list in one question; closed ones too. */
@ApplicationScoped
public class SiteNames {

    private final Sql sql;

    SiteNames(Sql sql) {
        this.sql = sql;
    }

    /** The names by code of the sites that rows name. */
    public <T> Map<String, String> of(Collection<T> rows, Function<T, @Nullable String> site) {
        var codes = rows.stream().map(site).filter(Objects::nonNull).distinct().toList();
        return codes.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "select code, name from site where code = any (?)",
                                row -> Map.entry(row.text("code"), row.text("name")),
                                Column.of(codes))
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
