package cn.practice.reporting.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is counted. Measures are never added to each other. All that is called by a measure, such as its column and its
 * member in an answer, is derived from the one name it has in the list of its slice.
 */
public interface Measure {

    /** Its name in facts and to callers. */
    String name();

    /** Its place in the list of its slice. */
    int ordinal();

    /** Whether it is told apart by evidence and never as one figure. */
    default boolean isByEvidence() {
        return false;
    }

    /** The column of its sums. */
    default String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its member in an answer. */
    default String label() {
        var words = column().split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .reduce("", String::concat);
    }

    /** The figures it is told as: one, or one for each evidence. */
    default List<String> figures() {
        return isByEvidence()
                ? Arrays.stream(Evidence.values()).map(this::figure).toList()
                : List.of(column());
    }

    /** The one of its figures that an evidence counts in. */
    default String figure(Evidence evidence) {
        return column() + "_" + evidence.name().toLowerCase(Locale.ROOT);
    }

    /** Its figures as sums over rows that have its column, and the evidence where it is told apart by it. */
    default Stream<String> sums() {
        return isByEvidence()
                ? Arrays.stream(Evidence.values())
                        .map(each -> "cast(sum(%s) filter (where evidence = '%s') as bigint) as %s"
                                .formatted(column(), each, figure(each)))
                : Stream.of("cast(sum(%1$s) as bigint) as %1$s".formatted(column()));
    }
}
