package cn.practice.activity.attendance;

import cn.practice.kit.problem.Refusal;

/** What became of a request to clock somebody. */
sealed interface Clocked {

    /** It is taken down, now or by an earlier request. */
    record Taken(AttendanceView attendance, boolean isNew) implements Clocked {}

    record Refused(Refusal why) implements Clocked {}

    /** What was taken down, or the refusal thrown. */
    default Taken orThrow() {
        return switch (this) {
            case Taken taken -> taken;
            case Refused(var why) -> throw why;
        };
    }
}
