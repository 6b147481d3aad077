package cn.practice.reporting;

import cn.practice.embedded.EventLog;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event as another service tells it. */
public record Told(String topic, String key, UUID id, String type, long version, Instant recordedAt, String json) {

    private static final Instant RECORDED = Instant.parse("2026-11-01T08:00:00Z");

    /** One that was recorded a while ago. */
    public Told(String topic, String key, UUID id, String type, long version, String json) {
        this(topic, key, id, type, version, RECORDED, json);
    }

    @FormatMethod
    static Told of(String topic, Object key, String type, long version, @FormatString String json, Object... values) {
        return event(topic, key, type, version, json.formatted(values));
    }

    /** Any event, of an aggregate that goes by its key. */
    public static Told event(String topic, Object key, String type, long version, String json) {
        return new Told(topic, key.toString(), Ids.next(), type, version, json);
    }

    public static Told siteOpened(String code, String name, String level, @Nullable String parent) {
        return of(
                Topics.SITES,
                code,
                "SiteOpened",
                1,
                """
                {"code":"%s","name":"%s","level":"%s"%s,"kind":"VILLAGE"}""",
                code,
                name,
                level,
                parent == null ? "" : ",\"parentCode\":\"" + parent + "\"");
    }

    public static Told siteClosed(String code) {
        return of(Topics.SITES, code, "SiteClosed", 9, "{\"code\":\"%s\"}", code);
    }

    public static Told teamFormed(UUID team, String site) {
        return of(Topics.TEAMS, team, "TeamFormed", 1, """
                {"teamId":"%s","name":"队","type":"DEPARTMENT","siteCode":"%s"}""", team, site);
    }

    public static Told teamRenamed(UUID team, long version, String name) {
        return of(Topics.TEAMS, team, "TeamRenamed", version, """
                {"teamId":"%s","name":"%s"}""", team, name);
    }

    public static Told teamTransferred(UUID team, long version, String site) {
        return of(Topics.TEAMS, team, "TeamTransferred", version, """
                {"teamId":"%s","siteCode":"%s"}""", team, site);
    }

    public static Told campaignLaunched(UUID campaign) {
        return of(Topics.CAMPAIGNS, campaign, "CampaignLaunched", 1, """
                {"campaignId":"%s","name":"活动","fromDay":"2026-01-01","toDay":"2026-12-31"}""", campaign);
    }

    /** A kind with one form. */
    public static Told kindStated(String kind, String form, long version, String name) {
        return of(Topics.CAMPAIGNS, kind, "KindStated", version, """
                {"code":"%s","nameZh":"%s","nameEn":"Fireworks","countsAsService":true,"hazard":false,
                 "forms":[{"code":"%s","nameZh":"小%s","nameEn":"Small"}],"by":{"kind":"SERVICE"}}""", kind, name, form, name);
    }

    public static Told appointed(UUID appointment, UUID subject, String site) {
        return of(Topics.APPOINTMENTS, subject, "Appointed", 1, """
                {"appointmentId":"%s","subject":"%s","role":"SITE_STAFF","siteCode":"%s"}""", appointment, subject, site);
    }

    public static Told leads(UUID appointment, UUID subject, UUID team) {
        return of(Topics.APPOINTMENTS, subject, "Appointed", 1, """
                {"appointmentId":"%s","subject":"%s","role":"TEAM_LEADER","teamId":"%s"}""", appointment, subject, team);
    }

    public static Told revoked(UUID appointment, UUID subject) {
        return of(Topics.APPOINTMENTS, subject, "AppointmentRevoked", 2, """
                {"appointmentId":"%s","subject":"%s"}""", appointment, subject);
    }

    public static Told lecturer(String site, LocalDate day) {
        var volunteer = Ids.next();
        return of(Topics.VOLUNTEERS, volunteer, "SkillGranted", 3, """
                {"volunteerId":"%s","skill":"LECTURER","siteCode":"%s","day":"%s"}""", volunteer, site, day);
    }

    public static Told held(UUID activity, String site, String kind, LocalDate day) {
        return of(Topics.ACTIVITIES, activity, "ActivityHeld", 3, """
                {"activityId":"%s",%s,"day":"%s"}""", activity, classification(site, kind), day);
    }

    public static Told reach(UUID activity, String site, String kind, LocalDate day, String audience, long persons) {
        return of(
                Topics.ACTIVITIES,
                activity,
                "ReachCounted",
                4,
                """
                {"reachId":"%s","activityId":"%s",%s,"day":"%s","audience":"%s","channel":"ON_SITE","persons":%d}""",
                Ids.next(),
                activity,
                classification(site, kind),
                day,
                audience,
                persons);
    }

    /** One of SignUpConfirmed, SignUpWaitlisted, SignUpPromoted, or with a previous state SignUpWithdrawn, SignUpDropped. */
    public static Told signUp(String type, String site, LocalDate day, @Nullable String previous) {
        var activity = Ids.next();
        return of(
                Topics.SIGN_UPS,
                activity,
                type,
                5,
                """
                {"signUpId":"%s","shiftId":"%s","activityId":"%s","volunteerId":"%s","role":"SERVICE",%s,"day":"%s"%s}""",
                Ids.next(),
                Ids.next(),
                activity,
                Ids.next(),
                classification(site, "CARING_AID"),
                day,
                previous == null ? "" : ",\"previous\":\"" + previous + "\"");
    }

    public static Told checkedIn(String site, LocalDate day, String role) {
        var activity = Ids.next();
        return of(
                Topics.ATTENDANCES,
                activity,
                "CheckedIn",
                1,
                """
                {"attendanceId":"%s","shiftId":"%s","activityId":"%s","volunteerId":"%s","role":"%s","method":"LEADER",%s,
                 "day":"%s","at":"2026-11-01T08:00:00Z"}""",
                Ids.next(),
                Ids.next(),
                activity,
                Ids.next(),
                role,
                classification(site, "CARING_AID"),
                day);
    }

    /** MinutesCredited or MinutesReversed. */
    public static Told minutes(String type, String site, LocalDate day, long minutes, String evidence) {
        var activity = Ids.next();
        return of(
                Topics.ATTENDANCES,
                activity,
                type,
                2,
                """
                {"creditId":"%s","attendanceId":"%s","activityId":"%s","volunteerId":"%s",%s,"day":"%s","minutes":%d,
                 "evidence":"%s"}""",
                Ids.next(),
                Ids.next(),
                activity,
                Ids.next(),
                classification(site, "CARING_AID"),
                day,
                minutes,
                evidence);
    }

    /** Minutes of somebody whom a team served with, where it took place and to whom it belongs. */
    public static Told credited(String site, String owner, UUID team, LocalDate day, long minutes) {
        var activity = Ids.next();
        return of(
                Topics.ATTENDANCES,
                activity,
                "MinutesCredited",
                2,
                """
                {"creditId":"%s","attendanceId":"%s","activityId":"%s","volunteerId":"%s",
                 "classification":{"siteCode":"%s","ownerSiteCode":"%s","teamId":"%s","kind":"CARING_AID",
                 "countsAsService":true},"day":"%s","minutes":%d,"evidence":"CLOCKED_CODE"}""",
                Ids.next(),
                Ids.next(),
                activity,
                Ids.next(),
                site,
                owner,
                team,
                day,
                minutes);
    }

    private static String classification(String site, String kind) {
        return """
                "classification":{"siteCode":"%s","ownerSiteCode":"%s","kind":"%s","countsAsService":true}""".formatted(site, site, kind);
    }

    /** The same event, telling these members besides. */
    public Told with(String members) {
        var body = json.strip();
        return new Told(
                topic, key, id, type, version, recordedAt, body.substring(0, body.length() - 1) + "," + members + "}");
    }

    /** The same event, recorded at another time. */
    public Told at(Instant time) {
        return new Told(topic, key, id, type, version, time, json);
    }

    /** The record of the log, in the partition of its key. */
    public ProducerRecord<String, String> record() {
        var told = new ProducerRecord<String, String>(topic, key, json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_sequence",
                        Long.toString(version),
                        "ce_time",
                        recordedAt.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> told.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return told;
    }

    /** Tells them, in this order. */
    public static void tell(Told... events) {
        tell(Arrays.asList(events));
    }

    /** Tells them, in this order. */
    public static void tell(List<Told> events) {
        EventLog.send(new ArrayList<>(events.stream().map(Told::record).toList()));
    }
}
