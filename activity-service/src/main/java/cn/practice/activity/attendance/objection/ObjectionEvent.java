package cn.practice.activity.attendance.objection;

import cn.practice.activity.attendance.credit.KeptCredit;
import cn.practice.activity.plan.Classification;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about objections, on the topic of the attendances; what they count has events of its own. */
sealed interface ObjectionEvent {

    /** Somebody objects to minutes credited to them, which are taken back and wait. */
    record ObjectionMade(
            UUID objectionId,
            UUID creditId,
            UUID attendanceId,
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            int minutes,
            String reasonCode,
            @Nullable Boolean late)
            implements ObjectionEvent {

        static ObjectionMade of(
                UUID id, KeptCredit credit, Classification of, String reasonCode, @Nullable Boolean late) {
            return new ObjectionMade(
                    id,
                    credit.id(),
                    credit.attendanceId(),
                    credit.activityId(),
                    credit.volunteerId(),
                    of,
                    credit.day(),
                    credit.minutes(),
                    reasonCode,
                    late);
        }
    }

    /** Somebody else has looked into it: the minutes are gone, or credited again. */
    record ObjectionDecided(
            UUID objectionId,
            UUID creditId,
            UUID attendanceId,
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            int minutes,
            ObjectionState outcome,
            @Nullable String reasonCode)
            implements ObjectionEvent {}
}
