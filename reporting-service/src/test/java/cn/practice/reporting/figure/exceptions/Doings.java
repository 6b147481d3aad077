package cn.practice.reporting.figure.exceptions;

import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import cn.practice.reporting.Told;
import java.time.LocalDate;
import java.util.UUID;

/** What happens at a site that one unit owns, told by those who do it. */
record Doings(String site, String owner, UUID team) {

    static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    /** Somewhere where nothing has happened yet. */
    static Doings somewhere() {
        return new Doings(newSite(), newSite(), Ids.next());
    }

    static String newSite() {
        return "E-" + Ids.next().toString().substring(24);
    }

    /** The members by which an event says who did it. */
    static String by(UUID account, String role) {
        return "\"by\":" + person(account, role);
    }

    static String madeBy(UUID account) {
        return "\"madeBy\":" + person(account, "TEAM_LEADER");
    }

    private static String person(UUID account, String role) {
        var as = role.isEmpty() ? "" : ",\"role\":\"" + role + "\"";
        return "{\"kind\":\"PERSON\",\"subject\":\"" + account + "\"" + as + "}";
    }

    Told opened() {
        return Told.siteOpened(site, "站", "STATION", null);
    }

    Told ownerOpened() {
        return Told.siteOpened(owner, "所", "INSTITUTE", null);
    }

    /** Minutes of somebody at an activity of their own. */
    Told credited(UUID volunteer, LocalDate day, long minutes, String evidence) {
        return minutes("MinutesCredited", volunteer, day, minutes, evidence);
    }

    Told minutes(String type, UUID volunteer, LocalDate day, long minutes, String evidence) {
        return attendance(type, Ids.next(), volunteer, """
                "creditId":"%s","attendanceId":"%s","day":"%s","minutes":%d,"evidence":"%s\"""".formatted(Ids.next(), Ids.next(), day, minutes, evidence));
    }

    /** A claim of 60 minutes, at a shift of an activity that goes by the same id. */
    Told supplement(UUID supplement, UUID volunteer, UUID shift, UUID maker) {
        return attendance(
                "SupplementMade", shift, volunteer, """
                "supplementId":"%s","shiftId":"%s","day":"%s","minutes":60,"reasonCode":"FORGOTTEN",%s""".formatted(supplement, shift, DAY, by(maker, "TEAM_LEADER")));
    }

    Told rejected(UUID supplement, UUID volunteer, UUID shift, UUID checker) {
        return attendance(
                "SupplementRejected", shift, volunteer, """
                "supplementId":"%s","shiftId":"%s","reasonCode":"NOT_THERE",%s""".formatted(supplement, shift, by(checker, "SITE_STAFF")));
    }

    private Told attendance(String type, UUID activity, UUID volunteer, String more) {
        return Told.event(
                Topics.ATTENDANCES, activity, type, 2, """
                {"activityId":"%s","volunteerId":"%s",%s,%s}""".formatted(activity, volunteer, classification(), more));
    }

    Told heads(String type, UUID reach, UUID activity, String channel, long persons) {
        return Told.event(Topics.ACTIVITIES, activity, type, 4, """
                {"reachId":"%s","activityId":"%s",%s,"day":"%s","audience":"VILLAGE","channel":"%s","persons":%d}""".formatted(
                        reach, activity, classification(), DAY, channel, persons));
    }

    Told imports(String type, UUID proposal, String document) {
        return Told.event(Topics.ACTIVITIES, proposal, type, 1, """
                {"importId":"%s","siteCode":"%s","activities":1,"attendances":1,"minutes":60,"reasonCode":"PAPER_OF_BEFORE",%s}""".formatted(proposal, owner, document));
    }

    Told signUp(String type, UUID signUp, UUID activity, UUID volunteer, String by) {
        return Told.event(Topics.SIGN_UPS, activity, type, 5, """
                {"signUpId":"%s","shiftId":"%s","activityId":"%s","volunteerId":"%s","role":"SERVICE",%s,"day":"%s",%s}""".formatted(
                        signUp, activity, activity, volunteer, classification(), DAY, by));
    }

    private String classification() {
        return """
                "classification":{"siteCode":"%s","ownerSiteCode":"%s","teamId":"%s","kind":"CARING_AID","countsAsService":true}""".formatted(site, owner, team);
    }
}
