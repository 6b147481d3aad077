package cn.practice.volunteer.copies;

import cn.practice.kit.kafka.EventJson;
import cn.practice.volunteer.copies.ActivityEvent.ActivityCancelled;
import cn.practice.volunteer.copies.ActivityEvent.ActivityHeld;
import cn.practice.volunteer.copies.ActivityEvent.ActivityReclassified;
import cn.practice.volunteer.copies.ActivityEvent.ActivityTerms;
import cn.practice.volunteer.copies.ActivityEvent.SessionReversed;
import cn.practice.volunteer.copies.ActivityEvent.ShiftTerms;
import cn.practice.volunteer.copies.AttendanceEvent.Attended;
import cn.practice.volunteer.copies.AttendanceEvent.Presence;
import cn.practice.volunteer.copies.SignUpEvent.Place;
import cn.practice.volunteer.copies.SignUpEvent.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The parse edge: makes our view of an event out of its type and body. */
@ApplicationScoped
class EventParser {

    private final EventJson json;

    EventParser(EventJson json) {
        this.json = json;
    }

    ActivityEvent activity(String type, @Nullable String body) {
        return switch (type) {
            case "ActivityPublished", "ActivityStated", "ActivityChanged" -> json.read(body, ActivityTerms.class);
            case "ActivityHeld" -> json.read(body, ActivityHeld.class);
            case "ActivityCancelled" -> json.read(body, ActivityCancelled.class);
            case "SessionReversed" -> json.read(body, SessionReversed.class);
            case "ActivityReclassified" -> json.read(body, ActivityReclassified.class);
            case "ShiftAdded", "ShiftStated", "ShiftChanged" -> json.read(body, ShiftTerms.class);
            case "ReachProposed", "ReachCounted", "ReachRejected", "ReachReversed", "ReachReclassified" ->
                new ActivityEvent.NotKept();
            case "ImportProposed", "ImportApproved", "ImportRejected", "ImportReversed" -> new ActivityEvent.NotKept();
            case "MonthClosed", "BooksStated" -> new ActivityEvent.NotKept();
            default -> new ActivityEvent.Unknown(type);
        };
    }

    SignUpEvent signUp(String type, @Nullable String body) {
        return switch (type) {
            case "SignUpSubmitted" -> placed(body, PlaceState.PENDING);
            case "SignUpConfirmed", "SignUpPromoted" -> placed(body, PlaceState.CONFIRMED);
            case "SignUpWaitlisted" -> placed(body, PlaceState.WAITLISTED);
            case "SignUpWithdrawn" -> placed(body, PlaceState.WITHDRAWN);
            case "SignUpDropped" -> placed(body, PlaceState.DROPPED);
            case "SignUpReclassified", "InvitationMade" -> new SignUpEvent.NotKept();
            case "NoShowProposed", "NoShowRecorded", "NoShowCleared", "NoShowAppealed" -> new SignUpEvent.NotKept();
            case "NoShowBlockBegun", "NoShowBlockEnded" -> new SignUpEvent.NotKept();
            default -> new SignUpEvent.Unknown(type);
        };
    }

    AttendanceEvent attendance(String type, @Nullable String body) {
        return switch (type) {
            case "CheckedIn" -> attended(body, PresenceState.CHECKED_IN);
            case "CheckedOut" -> attended(body, PresenceState.CHECKED_OUT);
            case "AttendanceAutoClosed" -> attended(body, PresenceState.AUTO_CLOSED);
            case "AttendanceRecorded" -> attended(body, PresenceState.RECORDED);
            case "AttendanceReversed" -> attended(body, PresenceState.REVERSED);
            case "AttendanceReclassified" -> new AttendanceEvent.NotKept();
            case "MinutesCredited", "MinutesReversed", "MinutesReclassified" -> new AttendanceEvent.NotKept();
            case "MinutesHeld", "HoldRejected" -> new AttendanceEvent.NotKept();
            case "ObjectionMade", "ObjectionDecided" -> new AttendanceEvent.NotKept();
            case "ReviewProposed", "ReviewRejected" -> new AttendanceEvent.NotKept();
            case "SupplementMade", "SupplementRejected" -> new AttendanceEvent.NotKept();
            default -> new AttendanceEvent.Unknown(type);
        };
    }

    /** Whether this is told of campaigns and kinds, of which nothing is kept. */
    boolean isOfCampaigns(String type) {
        return type.equals("CampaignLaunched") || type.equals("KindStated");
    }

    private SignUpEvent placed(@Nullable String body, PlaceState state) {
        return new Placed(json.read(body, Place.class), state);
    }

    private AttendanceEvent attended(@Nullable String body, PresenceState state) {
        return new Attended(json.read(body, Presence.class), state);
    }
}
