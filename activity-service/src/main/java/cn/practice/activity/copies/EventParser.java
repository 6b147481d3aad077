package cn.practice.activity.copies;

import cn.practice.activity.copies.AppointmentEvent.Appointed;
import cn.practice.activity.copies.AppointmentEvent.AppointmentRevoked;
import cn.practice.activity.copies.SiteEvent.SiteClosed;
import cn.practice.activity.copies.SiteEvent.SiteOpened;
import cn.practice.activity.copies.SiteEvent.SiteRenamed;
import cn.practice.activity.copies.TeamEvent.TeamDisbanded;
import cn.practice.activity.copies.TeamEvent.TeamFormed;
import cn.practice.activity.copies.TeamEvent.TeamRenamed;
import cn.practice.activity.copies.TeamEvent.TeamTransferred;
import cn.practice.activity.copies.VolunteerEvent.AccountLinked;
import cn.practice.activity.copies.VolunteerEvent.AgeClassChanged;
import cn.practice.activity.copies.VolunteerEvent.SkillGranted;
import cn.practice.activity.copies.VolunteerEvent.SkillWithdrawn;
import cn.practice.activity.copies.VolunteerEvent.StandingStated;
import cn.practice.activity.copies.VolunteerEvent.VolunteerApproved;
import cn.practice.activity.copies.VolunteerEvent.VolunteerEnrolled;
import cn.practice.activity.copies.VolunteerEvent.VolunteerMerged;
import cn.practice.activity.copies.VolunteerEvent.VolunteerMoved;
import cn.practice.activity.copies.VolunteerEvent.VolunteerReapplied;
import cn.practice.activity.copies.VolunteerEvent.VolunteerRegistered;
import cn.practice.activity.copies.VolunteerEvent.VolunteerReinstated;
import cn.practice.activity.copies.VolunteerEvent.VolunteerRejected;
import cn.practice.activity.copies.VolunteerEvent.VolunteerSuspended;
import cn.practice.kit.kafka.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The parse edge: makes our view of an event out of its type and body. */
@ApplicationScoped
class EventParser {

    private final EventJson json;

    EventParser(EventJson json) {
        this.json = json;
    }

    SiteEvent site(String type, @Nullable String body) {
        return switch (type) {
            case "SiteOpened" -> json.read(body, SiteOpened.class);
            case "SiteRenamed" -> json.read(body, SiteRenamed.class);
            case "SiteClosed" -> json.read(body, SiteClosed.class);
            case "SiteChanged", "VenueOpened", "VenueChanged", "VenueClosed" -> new SiteEvent.NotKept();
            default -> new SiteEvent.Unknown(type);
        };
    }

    TeamEvent team(String type, @Nullable String body) {
        return switch (type) {
            case "TeamFormed" -> json.read(body, TeamFormed.class);
            case "TeamDisbanded" -> json.read(body, TeamDisbanded.class);
            case "TeamRenamed" -> json.read(body, TeamRenamed.class);
            case "TeamTransferred" -> json.read(body, TeamTransferred.class);
            case "MemberJoined", "MemberLeft", "TeamCategorised" -> new TeamEvent.NotKept();
            default -> new TeamEvent.Unknown(type);
        };
    }

    VolunteerEvent volunteer(String type, @Nullable String body) {
        return switch (type) {
            case "VolunteerRegistered" -> json.read(body, VolunteerRegistered.class);
            case "VolunteerEnrolled" -> json.read(body, VolunteerEnrolled.class);
            case "AccountLinked" -> json.read(body, AccountLinked.class);
            case "AgeClassChanged" -> json.read(body, AgeClassChanged.class);
            case "VolunteerApproved" -> json.read(body, VolunteerApproved.class);
            case "VolunteerRejected" -> json.read(body, VolunteerRejected.class);
            case "VolunteerSuspended" -> json.read(body, VolunteerSuspended.class);
            case "VolunteerReinstated" -> json.read(body, VolunteerReinstated.class);
            case "StandingStated" -> json.read(body, StandingStated.class);
            case "VolunteerReapplied" -> json.read(body, VolunteerReapplied.class);
            case "VolunteerMoved" -> json.read(body, VolunteerMoved.class);
            case "SkillGranted" -> json.read(body, SkillGranted.class);
            case "SkillWithdrawn" -> json.read(body, SkillWithdrawn.class);
            case "VolunteerMerged" -> json.read(body, VolunteerMerged.class);
            case "VolunteerErased", "CardIssued", "BooksStated" -> new VolunteerEvent.NotKept();
            default -> new VolunteerEvent.Unknown(type);
        };
    }

    AppointmentEvent appointment(String type, @Nullable String body) {
        return switch (type) {
            case "Appointed", "AppointmentStated" -> json.read(body, Appointed.class);
            case "AppointmentRevoked" -> json.read(body, AppointmentRevoked.class);
            default -> new AppointmentEvent.Unknown(type);
        };
    }
}
