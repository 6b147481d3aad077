package cn.practice.reporting.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything the other services tell, as this one sees it; what it has no view of is told apart at the parse edge. */
public sealed interface Event {

    record SiteOpened(
            String code,
            String name,
            String level,
            @Nullable String parentCode,
            @Nullable String kind) implements Event {}

    record SiteRenamed(String code, String name) implements Event {}

    record SiteClosed(String code) implements Event {}

    record TeamFormed(UUID teamId, String name, String type, String siteCode) implements Event {}

    record TeamDisbanded(UUID teamId) implements Event {}

    record CampaignLaunched(
            UUID campaignId, String name, @Nullable Long target, LocalDate fromDay, LocalDate toDay) implements Event {}

    record Appointed(
            UUID appointmentId,
            UUID subject,
            String role,
            @Nullable String siteCode,
            @Nullable UUID teamId) implements Event {}

    record AppointmentRevoked(UUID appointmentId, UUID subject) implements Event {}

    record VolunteerApproved(UUID volunteerId, String siteCode, LocalDate day) implements Event {}

    record SkillGranted(UUID volunteerId, String skill, String siteCode, LocalDate day) implements Event {}

    record SkillWithdrawn(UUID volunteerId, String skill, String siteCode, LocalDate day) implements Event {}

    record ActivityHeld(UUID activityId, Classification classification, LocalDate day) implements Event {}

    record ReachCounted(Reach reach) implements Event {}

    record ReachReversed(Reach reach) implements Event {}

    record SignUpConfirmed(Place place) implements Event {}

    record SignUpWaitlisted(Place place) implements Event {}

    record SignUpPromoted(Place place) implements Event {}

    /** Withdrawn by the person or dropped by a rule: for the count it is the same. */
    record SignUpEnded(Place place, PlaceState previous) implements Event {}

    /** Somebody was there: clocked in by the leader, or recorded afterwards. */
    record Attended(
            UUID activityId,
            UUID volunteerId,
            Role role,
            Classification classification,
            LocalDate day,
            Evidence evidence)
            implements Event {}

    record MinutesCredited(Minutes minutes) implements Event {}

    record MinutesReversed(Minutes minutes) implements Event {}

    /** Known, and no figure here depends on it. */
    record Uncounted(String type) implements Event {}

    /** A type that this version has no view of. */
    record Unknown(String type) implements Event {}

    /** Not an event that can be understood, and why. */
    record Unreadable(String reason) implements Event {}

    /** Heads counted at an activity. */
    record Reach(
            UUID activityId,
            Classification classification,
            LocalDate day,
            Audience audience,
            Channel channel,
            long persons) {}

    /** A place on a shift or on its waitlist. */
    record Place(UUID activityId, UUID volunteerId, Classification classification, LocalDate day) {}

    /** Minutes of service of one attendance. */
    record Minutes(
            UUID activityId,
            UUID volunteerId,
            Classification classification,
            LocalDate day,
            long minutes,
            Evidence evidence) {}

    enum Role {
        SERVICE,
        AUDIENCE
    }

    enum PlaceState {
        CONFIRMED,
        WAITLISTED
    }

    enum Evidence {
        CLOCKED,
        SUPPLEMENTED,
        IMPORTED
    }

    enum Audience {
        VILLAGE,
        AGENCY,
        RESIDENT_UNIT,
        ENTERPRISE,
        SCHOOL
    }

    enum Channel {
        ON_SITE,
        LIVE,
        ON_DEMAND,
        COLUMN
    }
}
