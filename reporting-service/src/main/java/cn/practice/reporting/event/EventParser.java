package cn.practice.reporting.event;

import cn.practice.reporting.event.Event.Audience;
import cn.practice.reporting.event.Event.Channel;
import cn.practice.reporting.event.Event.Evidence;
import cn.practice.reporting.event.Event.Minutes;
import cn.practice.reporting.event.Event.Place;
import cn.practice.reporting.event.Event.PlaceState;
import cn.practice.reporting.event.Event.Reach;
import cn.practice.reporting.event.Event.Role;

/** The view of each type of event. */
final class EventParser {

    private EventParser() {}

    static Event of(String type, JsonBody body) {
        return switch (type) {
            case "SiteOpened" ->
                new Event.SiteOpened(
                        body.code("code"),
                        body.name("name"),
                        body.code("level"),
                        body.optionalCode("parentCode"),
                        body.optionalCode("kind"));
            case "SiteRenamed" -> new Event.SiteRenamed(body.code("code"), body.name("name"));
            case "SiteClosed" -> new Event.SiteClosed(body.code("code"));
            case "TeamFormed" ->
                new Event.TeamFormed(body.id("teamId"), body.name("name"), body.code("type"), body.code("siteCode"));
            case "TeamDisbanded" -> new Event.TeamDisbanded(body.id("teamId"));
            case "CampaignLaunched" ->
                new Event.CampaignLaunched(
                        body.id("campaignId"),
                        body.name("name"),
                        body.optionalAmount("target"),
                        body.day("fromDay"),
                        body.day("toDay"));
            case "Appointed" ->
                new Event.Appointed(
                        body.id("appointmentId"),
                        body.id("subject"),
                        body.code("role"),
                        body.optionalCode("siteCode"),
                        body.optionalId("teamId"));
            case "AppointmentRevoked" -> new Event.AppointmentRevoked(body.id("appointmentId"), body.id("subject"));
            case "VolunteerApproved" ->
                new Event.VolunteerApproved(body.id("volunteerId"), body.code("siteCode"), body.day("day"));
            case "SkillGranted" ->
                new Event.SkillGranted(
                        body.id("volunteerId"), body.code("skill"), body.code("siteCode"), body.day("day"));
            case "SkillWithdrawn" ->
                new Event.SkillWithdrawn(
                        body.id("volunteerId"), body.code("skill"), body.code("siteCode"), body.day("day"));
            case "ActivityHeld" -> new Event.ActivityHeld(body.id("activityId"), classification(body), body.day("day"));
            case "ReachCounted" -> new Event.ReachCounted(reach(body));
            case "ReachReversed" -> new Event.ReachReversed(reach(body));
            case "SignUpConfirmed" -> new Event.SignUpConfirmed(place(body));
            case "SignUpWaitlisted" -> new Event.SignUpWaitlisted(place(body));
            case "SignUpPromoted" -> new Event.SignUpPromoted(place(body));
            case "SignUpWithdrawn", "SignUpDropped" ->
                new Event.SignUpEnded(place(body), body.one(PlaceState.class, "previous"));
            case "CheckedIn" -> attended(body, Evidence.CLOCKED);
            case "AttendanceRecorded" -> attended(body, body.one(Evidence.class, "evidence"));
            case "MinutesCredited" -> new Event.MinutesCredited(minutes(body));
            case "MinutesReversed" -> new Event.MinutesReversed(minutes(body));
            case "MemberJoined",
                    "MemberLeft",
                    "VolunteerRegistered",
                    "VolunteerRejected",
                    "VolunteerSuspended",
                    "VolunteerReinstated",
                    "ActivityPublished",
                    "ActivityCancelled",
                    "CheckedOut" -> new Event.Uncounted(type);
            default -> new Event.Unknown(type);
        };
    }

    private static Event attended(JsonBody body, Evidence evidence) {
        return new Event.Attended(
                body.id("activityId"),
                body.id("volunteerId"),
                body.one(Role.class, "role"),
                classification(body),
                body.day("day"),
                evidence);
    }

    private static Place place(JsonBody body) {
        return new Place(body.id("activityId"), body.id("volunteerId"), classification(body), body.day("day"));
    }

    private static Reach reach(JsonBody body) {
        return new Reach(
                body.id("activityId"),
                classification(body),
                body.day("day"),
                body.one(Audience.class, "audience"),
                body.one(Channel.class, "channel"),
                body.amount("persons"));
    }

    private static Minutes minutes(JsonBody body) {
        return new Minutes(
                body.id("activityId"),
                body.id("volunteerId"),
                classification(body),
                body.day("day"),
                body.amount("minutes"),
                body.one(Evidence.class, "evidence"));
    }

    private static Classification classification(JsonBody body) {
        var fields = body.in("classification");
        var team = fields.optionalId("teamId");
        var campaign = fields.optionalId("campaignId");
        return new Classification(
                fields.code("siteCode"),
                fields.code("ownerSiteCode"),
                team == null ? null : team.toString(),
                fields.code("kind"),
                fields.optionalCode("form"),
                campaign == null ? null : campaign.toString());
    }
}
