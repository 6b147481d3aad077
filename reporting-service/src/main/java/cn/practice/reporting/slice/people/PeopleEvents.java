package cn.practice.reporting.slice.people;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.slice.people.PeopleEvent.Approved;
import cn.practice.reporting.slice.people.PeopleEvent.SkillGranted;
import cn.practice.reporting.slice.people.PeopleEvent.SkillWithdrawn;
import cn.practice.reporting.slice.people.PeopleEvent.Uncounted;
import org.jspecify.annotations.Nullable;

/** Reads the events of people. */
final class PeopleEvents {

    private PeopleEvents() {}

    static @Nullable PeopleEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "VolunteerApproved" -> new Approved(body.id("volunteerId"), body.code("siteCode"), body.day("day"));
            case "SkillGranted" ->
                new SkillGranted(body.id("volunteerId"), body.code("skill"), body.code("siteCode"), body.day("day"));
            case "SkillWithdrawn" ->
                new SkillWithdrawn(body.id("volunteerId"), body.code("skill"), body.code("siteCode"), body.day("day"));
            case "VolunteerRegistered",
                    "VolunteerEnrolled",
                    "AccountLinked",
                    "AgeClassChanged",
                    "VolunteerRejected",
                    "VolunteerSuspended",
                    "VolunteerReinstated",
                    "StandingStated",
                    "MemberJoined",
                    "MemberLeft" -> new Uncounted(type);
            default -> null;
        };
    }
}
