package cn.practice.activity.attendance.credit;

import cn.practice.activity.attendance.Attendance;
import cn.practice.activity.attendance.Ground;
import cn.practice.activity.plan.Classification;
import cn.practice.activity.plan.Period;
import cn.practice.kit.identity.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody gave their time, as it is to be told.
 *
 * @param attendance whose row is locked, or new in this transaction
 * @param day the day it counts for
 * @param by who made it true
 * @param beforeApproval {@code true} if it lies before the approval of the person, else nothing
 * @param late {@code true} if its month was closed, else nothing
 * @param trace of the request, where it is followed
 */
public record Claim(
        Attendance attendance,
        Classification classification,
        LocalDate day,
        Ground ground,
        By by,
        @Nullable Boolean beforeApproval,
        @Nullable Boolean late,
        @Nullable String trace) {

    /**
     * Takes free times of the person: minutes that count now, and beyond the limits of the day minutes that wait.
     *
     * @param number of the first event that is told of them
     */
    public List<Part> take(PersonTime person, List<Period> times, DayLimits limits, long number) {
        var parts = new ArrayList<Part>();
        for (var time : times) {
            for (var slice : person.take(day, time, limits)) {
                long next = number + parts.size();
                parts.add(
                        slice.hold() == null
                                ? new Part.Credit(slice.id(), this, slice.time(), next, null)
                                : new Part.Hold(slice.id(), this, slice.time(), next, slice.hold(), null));
            }
        }
        return parts;
    }
}
