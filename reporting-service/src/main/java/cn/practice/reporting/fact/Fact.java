package cn.practice.reporting.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one event adds to one measure, on which day and under which dimensions. */
public record Fact(
        Measure measure,
        LocalDate day,
        Place place,
        @Nullable UUID activity,
        @Nullable UUID volunteer,
        long amount) {

    /** The dimensions; empty where one does not apply. */
    public record Place(
            String site,
            String ownerSite,
            String team,
            String kind,
            String form,
            String campaign,
            String evidence,
            String audience,
            String channel) {}
}
