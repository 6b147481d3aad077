package cn.practice.reporting.slice.people;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.slice.people.PeopleEvent.Approved;
import cn.practice.reporting.slice.people.PeopleEvent.Counted;
import cn.practice.reporting.slice.people.PeopleEvent.Left;
import cn.practice.reporting.slice.people.PeopleEvent.Moved;
import cn.practice.reporting.slice.people.PeopleEvent.Returned;
import cn.practice.reporting.slice.people.PeopleEvent.SkillGranted;
import cn.practice.reporting.slice.people.PeopleEvent.SkillWithdrawn;
import cn.practice.reporting.slice.people.PeopleEvent.Uncounted;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the events of people. */
final class PeopleEvents {

    private static final Set<String> UNCOUNTED = Set.of(
            "AccountLinked",
            "AgeClassChanged",
            "CardIssued",
            "MemberJoined",
            "MemberLeft",
            "StandingStated",
            "VolunteerEnrolled",
            "VolunteerReapplied",
            "VolunteerRegistered");

    private PeopleEvents() {}

    static @Nullable PeopleEvent parse(String type, JsonBody body) {
        return switch (type) {
            case "VolunteerApproved" -> new Approved(body.id("volunteerId"), body.code("siteCode"), body.day("day"));
            case "SkillGranted" ->
                body.flag("suspended")
                        ? new Uncounted(type)
                        : new SkillGranted(
                                body.id("volunteerId"), body.code("skill"), body.code("siteCode"), body.day("day"));
            case "SkillWithdrawn" ->
                body.flag("suspended")
                        ? new Uncounted(type)
                        : new SkillWithdrawn(
                                body.id("volunteerId"), body.code("skill"), body.code("siteCode"), body.day("day"));
            case "VolunteerSuspended", "VolunteerRejected" ->
                lectures(body) ? new Left(counted(body, "siteCode")) : new Uncounted(type);
            case "VolunteerReinstated" ->
                lectures(body) ? new Returned(counted(body, "siteCode")) : new Uncounted(type);
            case "VolunteerMerged", "VolunteerErased" -> new Left(counted(body, "siteCode"));
            case "VolunteerMoved" -> new Moved(counted(body, "previousSiteCode"), counted(body, "siteCode"));
            default -> UNCOUNTED.contains(type) ? new Uncounted(type) : null;
        };
    }

    /** Who is suspended stays registered and counts as no lecturer; events of before do not say whether they were one. */
    private static boolean lectures(JsonBody body) {
        return body.flag("lecturer");
    }

    private static Counted counted(JsonBody body, String site) {
        return new Counted(
                body.id("volunteerId"),
                body.code(site),
                body.day("day"),
                body.flag("registered"),
                body.flag("lecturer"));
    }
}
