package cn.practice.kit.http;

import cn.practice.kit.problem.PreconditionRequired;
import cn.practice.kit.problem.Stale;
import cn.practice.kit.text.Sha256;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags: the version of what people edit, the digest of what they read, or both with a dash between, since a shift
 * read again may have fewer places left and yet be the version that is edited.
 */
public final class ETags {

    private static final int ENOUGH_BYTES = 9;

    private ETags() {}

    /** The tag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The tag of what was read, of the version told or of none. */
    static String of(@Nullable String version, String content) {
        var digest = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Sha256.of(content), ENOUGH_BYTES));
        return version == null
                ? "\"" + digest + "\""
                : version.substring(0, version.length() - 1) + "-" + digest + "\"";
    }

    /** Whether an If-None-Match names the tag. */
    static boolean isAmong(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    /** Passes when If-Match names the version; else {@link PreconditionRequired} or {@link Stale}. */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        if (!ifMatch.strip().replaceFirst("-[^\"]*", "").equals(of(version))) {
            throw new Stale();
        }
    }
}
