package cn.practice.reporting.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is counted. Measures are never added to each other. Everything that bears a measure's name, such as its column and
 * its member of an answer, is derived from the constant in its slice.
 */
public interface Measure {

    /** Its name in facts and to callers. */
    String name();

    /** Its place among the measures of its slice. */
    int ordinal();

    /** Whether it is shown by evidence and never as one figure. */
    default boolean isByEvidence() {
        return false;
    }

    /** The column of its sums. */
    default String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its member of an answer. */
    default String label() {
        return label(name());
    }

    /** The member of an answer that a constant is shown as. */
    static String label(String constant) {
        var words = constant.toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .reduce("", String::concat);
    }

    /** The figures it is shown as: one, or one for each kind of evidence. */
    default List<String> figures() {
        return isByEvidence()
                ? Arrays.stream(Evidence.values()).map(this::figure).toList()
                : List.of(column());
    }

    /** The figure of one kind of evidence. */
    default String figure(Evidence evidence) {
        return column() + "_" + evidence.name().toLowerCase(Locale.ROOT);
    }

    /** Its figures as sums over rows that have its column, and the evidence where it is shown by it. */
    default Stream<String> sums() {
        return isByEvidence()
                ? Arrays.stream(Evidence.values())
                        .map(each -> "cast(sum(%s) filter (where evidence = '%s') as bigint) as %s"
                                .formatted(column(), each, figure(each)))
                : Stream.of("cast(sum(%1$s) as bigint) as %1$s".formatted(column()));
    }
}
