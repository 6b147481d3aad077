package cn.practice.activity.kind;

import cn.practice.activity.kind.Kind.Form;
import cn.practice.kit.problem.Invalid;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue of kinds. It changes by migration alone, so that it is read once. */
@ApplicationScoped
public class Kinds {

    private final Sql sql;
    private volatile @Nullable Map<String, Kind> byCode;

    Kinds(Sql sql) {
        this.sql = sql;
    }

    public List<Kind> all() {
        return List.copyOf(catalogue().values());
    }

    private Optional<Kind> find(String code) {
        return Optional.ofNullable(catalogue().get(code));
    }

    /** The codes of those that are no service for minors. */
    public Set<String> hazardous() {
        return catalogue().values().stream()
                .filter(Kind::hazard)
                .map(Kind::code)
                .collect(Collectors.toSet());
    }

    /** The kind that somebody names, with a form of it or none. */
    public Kind require(String code, @Nullable String form) {
        var kind = find(code).orElseThrow(() -> new Invalid("kind", "a kind that exists"));
        if (form != null && !kind.hasForm(form)) {
            throw new Invalid("form", "a form of this kind");
        }
        return kind;
    }

    /** A kind that something stored names. */
    public Kind get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no kind " + code));
    }

    private Map<String, Kind> catalogue() {
        var known = byCode;
        if (known == null) {
            known = read();
            byCode = known;
        }
        return known;
    }

    private Map<String, Kind> read() {
        var kinds = new LinkedHashMap<String, Kind>();
        sql.list(
                        "select * from kind order by place",
                        row -> new Kind(
                                row.text("code"),
                                row.text("name_zh"),
                                row.text("name_en"),
                                row.flag("counts_as_service"),
                                row.flag("hazard"),
                                row.number("grace_minutes"),
                                formsOf(row.text("code"))))
                .forEach(kind -> kinds.put(kind.code(), kind));
        return kinds;
    }

    private List<Form> formsOf(String kind) {
        return sql.list(
                "select * from kind_form where kind = ? order by place",
                row -> new Form(row.text("code"), row.text("name_zh"), row.text("name_en")),
                kind);
    }
}
