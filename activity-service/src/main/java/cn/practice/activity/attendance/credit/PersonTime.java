package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.credit.Refusals.TimeTaken;
import cn.practice.activity.plan.Period;
import cn.practice.kit.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time of one person that is credited or held, while the person is locked: what is free of it, and what becomes of
 * more. Times never overlap, and each is of whole minutes. It knows no database.
 */
public final class PersonTime {

    /** Clocked time that others have cut is credited in no more parts than these. */
    private static final int MOST_PARTS = 2;

    private static final Comparator<Taken> BY_START =
            Comparator.comparing((Taken each) -> each.time.startsAt()).thenComparing(Taken::id);

    private final List<Taken> taken = new ArrayList<>();

    /** Of a person whose time is taken so far by these. */
    public PersonTime(Collection<Taken> taken) {
        this.taken.addAll(taken);
        this.taken.sort(BY_START);
    }

    /**
     * A time that is credited or held.
     *
     * @param id of the credit or hold
     * @param day the day it counts for
     */
    public record Taken(UUID id, LocalDate day, Period time) {

        int minutes() {
            return Math.toIntExact(time.length().toMinutes());
        }
    }

    /**
     * A part of a time that was taken just now.
     *
     * @param id what its credit or hold is called
     * @param hold why it is held, or nothing if it is credited
     */
    record Slice(UUID id, Period time, @Nullable HoldReason hold) {}

    /** What is free of a clocked time: the longest parts, at most two, in their order; none if less than a minute is. */
    public List<Period> free(Period clocked) {
        return gaps(clocked).stream()
                .sorted(Comparator.comparing(Period::length).reversed())
                .limit(MOST_PARTS)
                .sorted(Comparator.comparing(Period::startsAt))
                .toList();
    }

    /** Where so many minutes fit within a time as one: at its start, or in the first gap; else {@code TIME_TAKEN}. */
    public Period place(Period within, int minutes) {
        var length = Duration.ofMinutes(minutes);
        return gaps(within).stream()
                .filter(gap -> gap.length().compareTo(length) >= 0)
                .findFirst()
                .map(gap -> new Period(gap.startsAt(), gap.startsAt().plus(length)))
                .orElseThrow(() -> new TimeTaken(inTheWay(within)));
    }

    /** Passes for a time that is free; else {@code TIME_TAKEN}. */
    public void requireFree(Period time) {
        if (taken.stream().anyMatch(each -> overlap(each.time, time))) {
            throw new TimeTaken(inTheWay(time));
        }
    }

    /** Whether others than this one take a time, which only happens to credits of before. */
    public boolean isTakenBeside(UUID id, Period time) {
        return taken.stream().anyMatch(each -> !each.id.equals(id) && overlap(each.time, time));
    }

    /** Takes free time; what goes beyond a limit of the day is held, the later part of it. */
    List<Slice> take(LocalDate day, Period time, DayLimits limits) {
        var slices = new ArrayList<Slice>();
        int before = minutesOf(day);
        int left = Math.toIntExact(time.length().toMinutes());
        var from = time.startsAt();
        for (var level : limits.levels()) {
            int fits = Math.min(left, Math.max(0, level.until() - before));
            if (fits > 0) {
                var slice = new Slice(Ids.next(), new Period(from, from.plus(Duration.ofMinutes(fits))), level.hold());
                slices.add(slice);
                taken.add(new Taken(slice.id, day, slice.time));
                from = slice.time.endsAt();
                before += fits;
                left -= fits;
            }
        }
        taken.sort(BY_START);
        return slices;
    }

    private int minutesOf(LocalDate day) {
        return taken.stream()
                .filter(each -> each.day.equals(day))
                .mapToInt(Taken::minutes)
                .sum();
    }

    /** The free parts of a time, cut to whole minutes, of one at least. */
    private List<Period> gaps(Period time) {
        var gaps = new ArrayList<Period>();
        var from = time.startsAt();
        for (var each : taken) {
            if (overlap(each.time, time)) {
                addWhole(gaps, from, each.time.startsAt());
                from = each.time.endsAt().isAfter(from) ? each.time.endsAt() : from;
            }
        }
        addWhole(gaps, from, time.endsAt());
        return gaps;
    }

    private static void addWhole(List<Period> gaps, Instant from, Instant to) {
        long minutes = Duration.between(from, to).toMinutes();
        if (minutes > 0) {
            gaps.add(new Period(from, from.plus(Duration.ofMinutes(minutes))));
        }
    }

    private @Nullable UUID inTheWay(Period time) {
        return taken.stream()
                .filter(each -> overlap(each.time, time))
                .findFirst()
                .map(Taken::id)
                .orElse(null);
    }

    private static boolean overlap(Period one, Period other) {
        return one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
    }
}
