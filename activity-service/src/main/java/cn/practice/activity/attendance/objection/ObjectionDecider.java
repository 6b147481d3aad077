package cn.practice.activity.attendance.objection;

import cn.practice.activity.attendance.HoldReason;
import cn.practice.activity.attendance.credit.KeptCredit;
import cn.practice.activity.attendance.credit.PersonTime;
import cn.practice.activity.attendance.objection.Refusals.NeedsReversal;
import cn.practice.activity.attendance.objection.Refusals.ObjectionDismissed;
import cn.practice.activity.attendance.objection.Refusals.ObjectionTooLate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether minutes may be objected to. */
final class ObjectionDecider {

    private static final int LONGEST_HOLD = 1440;

    private ObjectionDecider() {}

    /**
     * Passes for a credit that stands, was not objected to before, and is not older than so many calendar days.
     *
     * @param waitedFor why its minutes waited before, if they did
     * @param person whose time it is, while they are locked
     * @param creditedOn the day on which it was credited
     */
    static void requireOpen(
            KeptCredit credit,
            @Nullable HoldReason waitedFor,
            PersonTime person,
            LocalDate creditedOn,
            LocalDate today,
            int days) {
        credit.requireStanding();
        if (waitedFor == HoldReason.OBJECTION) {
            throw new ObjectionDismissed();
        }
        var until = creditedOn.plusDays(days);
        if (today.isAfter(until)) {
            throw new ObjectionTooLate(until);
        }
        if (credit.minutes() > LONGEST_HOLD || person.isTakenBeside(credit.id(), credit.time())) {
            throw new NeedsReversal();
        }
    }
}
