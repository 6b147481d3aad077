package cn.practice.kit.http;

import cn.practice.kit.problem.PreconditionRequired;
import cn.practice.kit.problem.Stale;
import org.jspecify.annotations.Nullable;

/** Entity tags of what people edit: the version in quotes. */
public final class ETags {

    private ETags() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Passes when If-Match names the version; else {@link PreconditionRequired} or {@link Stale}. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        if (!ifMatch.strip().equals(of(version))) {
            throw new Stale();
        }
    }
}
