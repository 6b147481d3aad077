package cn.practice.reporting.slice;

import cn.practice.reporting.query.Dimensions;
import cn.practice.reporting.query.Measure;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one event adds to one measure, on which day and under which dimensions. */
public record Fact(
        Measure measure,
        LocalDate day,
        Dimensions dimensions,
        @Nullable UUID activity,
        @Nullable UUID volunteer,
        long amount) {}
