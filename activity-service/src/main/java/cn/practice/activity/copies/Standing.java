package cn.practice.activity.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which day on somebody is a volunteer, and when they were suspended.
 *
 * @param approval the day of the latest approval; none for those who wait for one, or were rejected
 */
public record Standing(@Nullable LocalDate approval, List<Suspension> suspensions) {

    /** Of somebody of whom nothing is known. */
    static final Standing NONE = new Standing(null, List.of());

    /**
     * A time in which somebody may not serve.
     *
     * @param until the day of the reinstatement, on which they may again; none while it lasts
     * @param since when it began
     */
    public record Suspension(LocalDate from, @Nullable LocalDate until, Instant since) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        boolean lasts() {
            return until == null;
        }
    }

    /** The first day on which they are a volunteer. */
    public Optional<LocalDate> approvedFrom() {
        return Optional.ofNullable(approval);
    }

    public boolean isApprovedOn(LocalDate day) {
        return approval != null && !day.isBefore(approval);
    }

    public boolean isSuspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(each -> each.covers(day));
    }

    /** When the suspension began that lasts. */
    public Optional<Instant> suspendedSince() {
        return suspensions.stream()
                .filter(Suspension::lasts)
                .map(Suspension::since)
                .findFirst();
    }
}
