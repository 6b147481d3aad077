package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.plan.Period;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a claim: minutes that count now, or minutes that wait for somebody's word. */
public sealed interface Part {

    UUID id();

    Claim claim();

    Period time();

    /** The number of the event that tells of it. */
    long number();

    /** Whole minutes, at least one. */
    default int minutes() {
        return Math.toIntExact(time().length().toMinutes());
    }

    /** Minutes that count now, and the hold that they end, if there was one. */
    record Credit(
            UUID id,
            Claim claim,
            Period time,
            long number,
            @Nullable UUID holdId) implements Part {}

    /** Minutes that wait, and the objection that makes them, if one does. */
    record Hold(
            UUID id,
            Claim claim,
            Period time,
            long number,
            HoldReason reason,
            @Nullable UUID objectionId) implements Part {}

    /** The minutes that count now; none is nothing. */
    static @Nullable Integer credited(Collection<Part> parts) {
        return sum(parts, Credit.class);
    }

    /** The minutes that wait; none is nothing. */
    static @Nullable Integer held(Collection<Part> parts) {
        return sum(parts, Hold.class);
    }

    /** Both, where none is nothing. */
    static @Nullable Integer sum(@Nullable Integer before, @Nullable Integer more) {
        if (before == null || more == null) {
            return before == null ? more : before;
        }
        return before + more;
    }

    private static @Nullable Integer sum(Collection<Part> parts, Class<? extends Part> type) {
        int sum =
                parts.stream().filter(type::isInstance).mapToInt(Part::minutes).sum();
        return sum == 0 ? null : Integer.valueOf(sum);
    }
}
