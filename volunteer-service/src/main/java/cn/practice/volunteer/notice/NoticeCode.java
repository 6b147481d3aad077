package cn.practice.volunteer.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to somebody; each code has a sentence in the texts of notices. */
@Schema(description = "what happened; more will come, so show text for one that is not known")
enum NoticeCode {
    APPROVED(false),
    REJECTED(false),
    SUSPENDED(false),
    REINSTATED(false),
    SKILL_GRANTED(false),
    SKILL_WITHDRAWN(false),
    ACCOUNT_LINKED(true),
    RECORDS_MERGED(false),
    MOVED_TO_SITE(true),
    JOINED_TEAM(true),
    LEFT_TEAM(true),
    APPOINTED_STAFF(false),
    APPOINTED_LEADER(false),
    APPOINTMENT_REVOKED(false),
    INVITED(false),
    SIGNED_UP(true),
    WAITLISTED(true),
    PROMOTED(false),
    SIGN_UP_WITHDRAWN(true),
    SIGN_UP_DROPPED(false),
    ACTIVITY_CANCELLED(false),
    SHIFT_CHANGED(false),
    CHECKED_IN(true),
    CHECKED_OUT(true),
    NOT_CHECKED_OUT(false),
    ATTENDANCE_REVERSED(false),
    MINUTES_CREDITED(false),
    MINUTES_HELD(false),
    HOLD_REJECTED(false),
    MINUTES_REVERSED(false),
    OBJECTION_MADE(true),
    OBJECTION_UPHELD(false),
    OBJECTION_DISMISSED(false),
    SUPPLEMENT_REJECTED(false),
    NO_SHOW_RECORDED(false),
    NO_SHOW_CLEARED(false),
    SIGN_UPS_BLOCKED(false),
    SIGN_UPS_UNBLOCKED(false);

    private final boolean onlyByOthers;

    NoticeCode(boolean onlyByOthers) {
        this.onlyByOthers = onlyByOthers;
    }

    /** Whether it is news only where somebody else did it. */
    boolean isOnlyByOthers() {
        return onlyByOthers;
    }
}
