package cn.practice.activity.imports;

import cn.practice.activity.checking.Proposed;
import cn.practice.kit.identity.By;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * On what an activity is taken over.
 *
 * @param by who agreed to it
 * @param isLate whether the month of a day is closed
 * @param isVolunteer whether somebody was an approved volunteer on a day
 */
record Warrant(
        Proposed proposed, By by, ZoneId zone, Predicate<LocalDate> isLate, BiPredicate<UUID, LocalDate> isVolunteer) {

    LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** {@code true} for a day whose month is closed, else nothing. */
    @Nullable
    Boolean late(LocalDate day) {
        return isLate.test(day) ? Boolean.TRUE : null;
    }

    /** {@code true} for a day before the person's approval, else nothing. */
    @Nullable
    Boolean beforeApproval(UUID volunteerId, LocalDate day) {
        return isVolunteer.test(volunteerId, day) ? null : Boolean.TRUE;
    }
}
