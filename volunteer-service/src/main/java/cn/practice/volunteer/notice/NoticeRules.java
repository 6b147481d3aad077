package cn.practice.volunteer.notice;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which events are news to the person they are about. */
final class NoticeRules {

    /** What an event of a type says; no notice is made of any other. */
    private static final Map<String, Function<Happening, @Nullable NoticeCode>> CODES = Map.ofEntries(
            entry("VolunteerApproved", it -> NoticeCode.APPROVED),
            entry("VolunteerRejected", it -> NoticeCode.REJECTED),
            entry("VolunteerSuspended", it -> NoticeCode.SUSPENDED),
            entry("VolunteerReinstated", it -> NoticeCode.REINSTATED),
            entry("SkillGranted", it -> NoticeCode.SKILL_GRANTED),
            entry("SkillWithdrawn", it -> NoticeCode.SKILL_WITHDRAWN),
            entry("AccountLinked", it -> NoticeCode.ACCOUNT_LINKED),
            entry("VolunteerMerged", it -> NoticeCode.RECORDS_MERGED),
            entry("VolunteerMoved", it -> NoticeCode.MOVED_TO_SITE),
            entry("MemberJoined", it -> NoticeCode.JOINED_TEAM),
            entry("MemberLeft", it -> NoticeCode.LEFT_TEAM),
            entry("Appointed", it -> it.teamId() == null ? NoticeCode.APPOINTED_STAFF : NoticeCode.APPOINTED_LEADER),
            entry("AppointmentRevoked", it -> NoticeCode.APPOINTMENT_REVOKED),
            entry("InvitationMade", it -> NoticeCode.INVITED),
            entry("SignUpConfirmed", it -> NoticeCode.SIGNED_UP),
            entry("SignUpWaitlisted", it -> NoticeCode.WAITLISTED),
            entry("SignUpPromoted", it -> NoticeCode.PROMOTED),
            entry("SignUpWithdrawn", it -> NoticeCode.SIGN_UP_WITHDRAWN),
            entry("SignUpDropped", NoticeRules::dropped),
            entry("ShiftChanged", it -> NoticeCode.SHIFT_CHANGED),
            entry("CheckedIn", it -> NoticeCode.CHECKED_IN),
            entry("CheckedOut", it -> NoticeCode.CHECKED_OUT),
            entry("AttendanceAutoClosed", it -> NoticeCode.NOT_CHECKED_OUT),
            entry("AttendanceReversed", it -> NoticeCode.ATTENDANCE_REVERSED),
            entry("NoShowRecorded", it -> NoticeCode.NO_SHOW_RECORDED),
            entry("NoShowCleared", it -> NoticeCode.NO_SHOW_CLEARED),
            entry("NoShowBlockBegun", it -> NoticeCode.SIGN_UPS_BLOCKED),
            entry("NoShowBlockEnded", it -> NoticeCode.SIGN_UPS_UNBLOCKED),
            entry("MinutesCredited", it -> wasDecided(it) ? NoticeCode.MINUTES_CREDITED : null),
            entry("MinutesHeld", it -> it.objectionId() == null ? NoticeCode.MINUTES_HELD : null),
            entry("HoldRejected", it -> NoticeCode.HOLD_REJECTED),
            entry("MinutesReversed", it -> it.objectionId() == null ? NoticeCode.MINUTES_REVERSED : null),
            entry("ObjectionMade", it -> NoticeCode.OBJECTION_MADE),
            entry("ObjectionDecided", NoticeRules::objection),
            entry("SupplementRejected", it -> NoticeCode.SUPPLEMENT_REJECTED));

    private NoticeRules() {}

    /** Whether events of a type may be news. */
    static boolean mayTell(String type) {
        return CODES.containsKey(type);
    }

    /** What to say of an event, null where it says nothing to anybody. */
    static @Nullable NoticeCode codeOf(String type, Happening it) {
        var rule = CODES.get(type);
        return rule == null ? null : rule.apply(it);
    }

    /** Whoever had a place is told of the end of the activity by the end of their place. */
    private static NoticeCode dropped(Happening it) {
        return "ACTIVITY_CANCELLED".equals(it.code()) ? NoticeCode.ACTIVITY_CANCELLED : NoticeCode.SIGN_UP_DROPPED;
    }

    private static NoticeCode objection(Happening it) {
        return "UPHELD".equals(it.outcome()) ? NoticeCode.OBJECTION_UPHELD : NoticeCode.OBJECTION_DISMISSED;
    }

    /** Minutes that follow from a check-out are seen there; others come later, by what somebody decided. */
    private static boolean wasDecided(Happening it) {
        return it.holdId() != null || "SUPPLEMENTED".equals(it.evidence()) || "IMPORTED".equals(it.evidence());
    }
}
