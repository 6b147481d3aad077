package cn.practice.activity.kind;

import cn.practice.activity.kind.Kind.Form;
import cn.practice.kit.problem.NotFound;
import cn.practice.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of kinds. It changes by migration alone, so that it is read once. */
@ApplicationScoped
public class Kinds {

    private final Sql sql;
    private volatile @Nullable KindCatalogue catalogue;

    Kinds(Sql sql) {
        this.sql = sql;
    }

    public KindCatalogue catalogue() {
        var known = catalogue;
        if (known == null) {
            known = read();
            catalogue = known;
        }
        return known;
    }

    /** Refuses a kind that a list is asked for and that there is not. */
    public void requireExisting(String code) {
        if (!catalogue().kinds().containsKey(code)) {
            throw new NotFound("kind", code);
        }
    }

    private KindCatalogue read() {
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
        return new KindCatalogue(Collections.unmodifiableMap(kinds));
    }

    private List<Form> formsOf(String kind) {
        return sql.list(
                "select * from kind_form where kind = ? order by place",
                row -> new Form(row.text("code"), row.text("name_zh"), row.text("name_en")),
                kind);
    }
}
