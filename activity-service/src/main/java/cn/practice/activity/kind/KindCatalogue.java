package cn.practice.activity.kind;

import cn.practice.kit.problem.Invalid;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds by their codes, in their order. */
public record KindCatalogue(Map<String, Kind> kinds) {

    /** The kind that somebody names, with a form of it or none. */
    public Kind require(String code, @Nullable String form) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new Invalid("kind", "a kind that exists");
        }
        if (form != null && !kind.hasForm(form)) {
            throw new Invalid("form", "a form of this kind");
        }
        return kind;
    }

    /** A kind that something stored names. */
    public Kind get(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalStateException("no kind " + code);
        }
        return kind;
    }

    /** The codes of those that are no service for minors. */
    public Set<String> hazardous() {
        return kinds.values().stream().filter(Kind::hazard).map(Kind::code).collect(Collectors.toSet());
    }
}
