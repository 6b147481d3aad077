package cn.practice.volunteer;

import static cn.practice.volunteer.District.ADMIN;
import static org.awaitility.Awaitility.await;

import cn.practice.embedded.EventLog;
import cn.practice.kit.id.Ids;
import cn.practice.kit.kafka.Topics;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What activity-service would have told; fixtures. */
public final class Activities {

    private static final String NOBODY = "{\"kind\":\"SERVICE\"}";

    private Activities() {}

    /** A published activity of a site with one shift. */
    public record Published(
            UUID activity,
            UUID shift,
            String site,
            @Nullable UUID team,
            Instant endsAt) {

        String classification() {
            return """
                    {"siteCode":"%s","ownerSiteCode":"%s",%s"kind":"CULTURE","countsAsService":true}""".formatted(site, site, team == null ? "" : "\"teamId\":\"" + team + "\",");
        }
    }

    public static Published published(String site, @Nullable UUID team, Instant endsAt) {
        return published(site, team, endsAt, null);
    }

    /** With somebody in charge of its shift. */
    public static Published published(String site, @Nullable UUID team, Instant endsAt, @Nullable UUID inCharge) {
        var it = new Published(Ids.next(), Ids.next(), site, team, endsAt);
        tellActivity(it, "ActivityPublished", 1, """
                "startsAt":"%s","endsAt":"%s","title":"理论宣讲进村\"""".formatted(endsAt.minus(Duration.ofHours(2)), endsAt));
        tellShift(it, "ShiftAdded", 1, endsAt, inCharge);
        return it;
    }

    public static void tellActivity(Published it, String type, long version, String members) {
        tell(Topics.ACTIVITIES, it.activity(), it.activity(), type, version, """
                "activityId":"%s","classification":%s,%s""".formatted(
                        it.activity(), it.classification(), members));
    }

    public static void tellShift(Published it, String type, long version, Instant endsAt, @Nullable UUID inCharge) {
        tell(Topics.ACTIVITIES, it.activity(), it.shift(), type, version, """
                "shiftId":"%s","activityId":"%s","role":"SERVICE","name":"上午场","places":20,"waitlistLimit":10,%s
                "startsAt":"%s","endsAt":"%s","signUpClosesAt":"%s","withdrawalDeadline":"%s\"""".formatted(
                        it.shift(),
                        it.activity(),
                        inCharge == null ? "" : "\"inCharge\":\"" + inCharge + "\",",
                        endsAt.minus(Duration.ofHours(2)),
                        endsAt,
                        endsAt,
                        endsAt));
    }

    /** What happens to somebody's sign-up. */
    public static void signUp(Published it, UUID signUp, UUID volunteer, String type, long version, String by) {
        tell(Topics.SIGN_UPS, it.activity(), it.shift(), type, version, by, """
                "signUpId":"%s","shiftId":"%s","activityId":"%s","volunteerId":"%s","role":"SERVICE",
                "classification":%s,"day":"2026-03-05","previous":"CONFIRMED\"""".formatted(
                        signUp, it.shift(), it.activity(), volunteer, it.classification()));
    }

    public static UUID signedUp(Published it, UUID volunteer, long version) {
        var signUp = Ids.next();
        signUp(it, signUp, volunteer, "SignUpConfirmed", version, NOBODY);
        return signUp;
    }

    /** What happens to somebody's attendance. */
    public static void attendance(
            Published it, UUID attendance, UUID volunteer, String type, long version, String by, String members) {
        tell(Topics.ATTENDANCES, it.activity(), attendance, type, version, by, """
                "attendanceId":"%s","shiftId":"%s","activityId":"%s","volunteerId":"%s","role":"SERVICE",
                "method":"LEADER","classification":%s,"day":"2026-03-05","at":"2026-03-05T01:00:00Z"%s""".formatted(
                        attendance, it.shift(), it.activity(), volunteer, it.classification(), members));
    }

    public static void attendance(Published it, UUID attendance, UUID volunteer, String type, long version) {
        attendance(it, attendance, volunteer, type, version, NOBODY, "");
    }

    private static void tell(String topic, UUID key, UUID subject, String type, long version, String members) {
        tell(topic, key, subject, type, version, NOBODY, members);
    }

    private static void tell(
            String topic, UUID key, UUID subject, String type, long version, String by, String members) {
        EventLog.publish(
                topic,
                key.toString(),
                Ids.next(),
                type,
                subject.toString(),
                version,
                Instant.now(),
                "{" + members + ",\"by\":" + by + "}");
    }

    /** Returns when the roster has so many; asked for beside the requests that a test makes and others look at. */
    public static Published known(Published it, int people) {
        await().atMost(Duration.ofSeconds(30)).until(() -> people == onRoster(it));
        return it;
    }

    /** How many are on the roster, none at all while there is no roster. */
    private static int onRoster(Published it) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/rosters/" + it.shift()))
                .header("Authorization", "Bearer " + ADMIN)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var roster = client.send(request, HttpResponse.BodyHandlers.ofString());
            return roster.statusCode() == 200
                    ? JsonPath.from(roster.body()).getList("items").size()
                    : -1;
        }
    }
}
