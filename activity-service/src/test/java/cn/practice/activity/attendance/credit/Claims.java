package cn.practice.activity.attendance.credit;

import static cn.practice.activity.District.appoint;
import static cn.practice.activity.District.as;
import static cn.practice.activity.District.count;
import static org.awaitility.Awaitility.await;

import cn.practice.activity.District.Person;
import cn.practice.activity.District.Station;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Fixtures: minutes that a leader claims and somebody else checks, and more people with a word. */
public final class Claims {

    private Claims() {}

    /** An hour of yesterday. */
    public static Instant yesterdayAt(int hour) {
        var zone = ZoneId.of("Asia/Shanghai");
        return LocalDate.now(zone).minusDays(1).atTime(hour, 0).atZone(zone).toInstant();
    }

    /** The account, once it is staff of the station. */
    public static UUID staff(Station station, UUID account) {
        return appointed(account, "SITE_STAFF", "\"siteCode\":\"" + station.code() + "\"");
    }

    /** The account, once it leads the team of the station. */
    public static UUID leader(Station station, UUID account) {
        return appointed(account, "TEAM_LEADER", "\"teamId\":\"" + station.team() + "\"");
    }

    private static UUID appointed(UUID account, String role, String scope) {
        var before = count("known_appointment", "subject = '" + account + "'");
        appoint(account, role, scope);
        await().until(() -> count("known_appointment", "subject = '" + account + "'") == before + 1);
        return account;
    }

    /** What the leader claims and the checker approves, as the attendance that it belongs to. */
    public static String approved(Station station, Person person, UUID shift, int minutes, UUID checker) {
        var id = as(station.leader())
                .body("""
                        {"shiftId":"%s","volunteerId":"%s","minutes":%d,"evidenceRef":"photo 7",
                        "reasonCode":"FORGOT"}""".formatted(shift, person.id(), minutes))
                .post("/attendances/supplements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return as(checker)
                .put("/attendances/supplements/" + id + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .path("attendanceId");
    }

    /** What came of calls that are made at once, smallest first. */
    public static Set<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        var statuses = new TreeSet<Integer>();
        try (var callers = Executors.newFixedThreadPool(2)) {
            for (var each : callers.invokeAll(List.of(one, other))) {
                statuses.add(each.get().statusCode());
            }
        }
        return statuses;
    }
}
