package cn.practice.activity.attendance.supplement;

import cn.practice.activity.attendance.Presence;
import cn.practice.activity.plan.Period;
import cn.practice.kit.problem.Invalid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that check-in and check-out missed, with what proves them.
 *
 * @param minutes as many as lie between from and to, where these are named; else they begin with the shift, or where the
 *     person's time is free
 * @param from when the work began, within the shift
 * @param to when it ended
 */
public record NewSupplement(
        @NotNull UUID shiftId,
        @NotNull UUID volunteerId,
        @Nullable @Min(1) @Max(1_000_000) Integer minutes,
        @Nullable Instant from,
        @Nullable Instant to,
        @NotBlank @Size(max = 200) String evidenceRef,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String reasonCode) {

    Presence presence() {
        return new Presence(shiftId, volunteerId);
    }

    /** The time it names, of whole minutes within the shift; nothing if it says minutes alone. */
    Optional<Period> named(Period shift) {
        if (from == null || to == null) {
            requireNeither();
            return Optional.empty();
        }
        var period = Period.between(from, to);
        if (!shift.contains(period)) {
            throw new Invalid("from", "from and to within the shift");
        }
        long whole = period.length().toMinutes();
        if (whole == 0) {
            throw new Invalid("to", "at least a minute after from");
        }
        if (minutes != null && minutes != whole) {
            throw new Invalid("minutes", "as many as lie between from and to");
        }
        return Optional.of(new Period(period.startsAt(), period.startsAt().plus(Duration.ofMinutes(whole))));
    }

    private void requireNeither() {
        if (from != null || to != null) {
            throw new Invalid(from == null ? "from" : "to", "from and to together");
        }
        if (minutes == null) {
            throw new Invalid("minutes", "minutes, or from and to");
        }
    }
}
