package cn.practice.activity.attendance.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Until when people stayed whom nobody saw leave a shift, with what proves it.
 *
 * @param volunteerIds of whom it is said; of all who are on the review list of the shift where it is absent
 * @param leftAt when they left, within the shift and its grace
 */
public record NewReview(
        @NotNull UUID shiftId,
        @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> volunteerIds,
        @NotNull Instant leftAt,
        @NotBlank @Size(max = 200) String evidenceRef,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode) {

    /** Whether it speaks of this person. */
    boolean names(UUID volunteerId) {
        return volunteerIds == null || volunteerIds.contains(volunteerId);
    }
}
