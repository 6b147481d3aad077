package cn.practice.activity.known;

import cn.practice.activity.known.AppointmentNews.Appointed;
import cn.practice.activity.known.AppointmentNews.AppointmentRevoked;
import cn.practice.activity.known.SiteNews.SiteClosed;
import cn.practice.activity.known.SiteNews.SiteOpened;
import cn.practice.activity.known.SiteNews.SiteRenamed;
import cn.practice.activity.known.TeamNews.MembershipChanged;
import cn.practice.activity.known.TeamNews.TeamDisbanded;
import cn.practice.activity.known.TeamNews.TeamFormed;
import cn.practice.activity.known.VolunteerNews.SkillGranted;
import cn.practice.activity.known.VolunteerNews.SkillWithdrawn;
import cn.practice.activity.known.VolunteerNews.VolunteerApproved;
import cn.practice.activity.known.VolunteerNews.VolunteerRegistered;
import cn.practice.activity.known.VolunteerNews.VolunteerReinstated;
import cn.practice.activity.known.VolunteerNews.VolunteerRejected;
import cn.practice.activity.known.VolunteerNews.VolunteerSuspended;
import cn.practice.kit.kafka.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The parse edge: makes our view of an event out of its type and body. */
@ApplicationScoped
class News {

    private final EventJson json;

    News(EventJson json) {
        this.json = json;
    }

    SiteNews ofSite(String type, @Nullable String body) {
        return switch (type) {
            case "SiteOpened" -> json.read(body, SiteOpened.class);
            case "SiteRenamed" -> json.read(body, SiteRenamed.class);
            case "SiteClosed" -> json.read(body, SiteClosed.class);
            default -> new SiteNews.Unknown(type);
        };
    }

    TeamNews ofTeam(String type, @Nullable String body) {
        return switch (type) {
            case "TeamFormed" -> json.read(body, TeamFormed.class);
            case "TeamDisbanded" -> json.read(body, TeamDisbanded.class);
            case "MemberJoined", "MemberLeft" -> new MembershipChanged();
            default -> new TeamNews.Unknown(type);
        };
    }

    VolunteerNews ofVolunteer(String type, @Nullable String body) {
        return switch (type) {
            case "VolunteerRegistered" -> json.read(body, VolunteerRegistered.class);
            case "VolunteerApproved" -> json.read(body, VolunteerApproved.class);
            case "VolunteerRejected" -> json.read(body, VolunteerRejected.class);
            case "VolunteerSuspended" -> json.read(body, VolunteerSuspended.class);
            case "VolunteerReinstated" -> json.read(body, VolunteerReinstated.class);
            case "SkillGranted" -> json.read(body, SkillGranted.class);
            case "SkillWithdrawn" -> json.read(body, SkillWithdrawn.class);
            default -> new VolunteerNews.Unknown(type);
        };
    }

    AppointmentNews ofAppointment(String type, @Nullable String body) {
        return switch (type) {
            case "Appointed" -> json.read(body, Appointed.class);
            case "AppointmentRevoked" -> json.read(body, AppointmentRevoked.class);
            default -> new AppointmentNews.Unknown(type);
        };
    }
}
