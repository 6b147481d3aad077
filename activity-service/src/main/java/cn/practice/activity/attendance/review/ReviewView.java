package cn.practice.activity.attendance.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review with who made it, of whom it speaks and who checked it.
 *
 * @param leftOut people whom it does not speak of: the maker, who came later than that, and who could not serve on that day
 */
public record ReviewView(
        UUID id,
        UUID shiftId,
        UUID activityId,
        Instant leftAt,
        String evidenceRef,
        String reasonCode,
        ReviewState state,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant checkedAt,
        @Nullable UUID checkedBy,
        @Nullable String checkReason,
        List<Line> lines,
        List<UUID> leftOut) {

    /**
     * One person's time by that word.
     *
     * @param rejectedBefore how many reviews of the same attendance were rejected before
     */
    public record Line(UUID attendanceId, UUID volunteerId, Instant from, Instant to, int rejectedBefore) {

        static Line of(Review.Line line) {
            return new Line(
                    line.attendanceId(),
                    line.volunteerId(),
                    line.time().startsAt(),
                    line.time().endsAt(),
                    line.rejectedBefore());
        }
    }

    static ReviewView of(Review review) {
        return of(review, List.of());
    }

    static ReviewView of(Review review, List<UUID> leftOut) {
        var decision = review.decision();
        return new ReviewView(
                review.id(),
                review.shiftId(),
                review.activityId(),
                review.leftAt(),
                review.evidenceRef(),
                review.reasonCode(),
                decision.state(),
                review.madeAt(),
                review.madeBy().account(),
                decision.at(),
                decision.by(),
                decision.reasonCode(),
                review.lines().stream().map(Line::of).toList(),
                leftOut);
    }
}
