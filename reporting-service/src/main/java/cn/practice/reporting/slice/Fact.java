package cn.practice.reporting.slice;

import cn.practice.reporting.query.Dimensions;
import cn.practice.reporting.query.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one event adds to one measure, on which day and under which dimensions. */
public record Fact(
        Measure measure,
        LocalDate day,
        Dimensions dimensions,
        @Nullable UUID activity,
        @Nullable UUID volunteer,
        long amount) {

    /** What takes these back and adds those: the same event under what it was and under what it is. */
    public static List<Fact> moved(List<Fact> before, List<Fact> now) {
        return Stream.concat(before.stream().map(Fact::negated), now.stream()).toList();
    }

    private Fact negated() {
        return new Fact(measure, day, dimensions, activity, volunteer, -amount);
    }
}
