package cn.practice.smoke;

import cn.practice.local.client.Answer;
import cn.practice.smoke.Scene.Helper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An activity with three shifts: one that is over, one that runs now, and a small one that comes. */
final class Planned {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Scene scene;
    private final Instant now;
    private List<UUID> shifts = List.of();
    private UUID activityId = new UUID(0, 0);

    Planned(Scene scene, Instant now) {
        this.scene = scene;
        this.now = now;
    }

    Map<String, Object> activity() {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", "测试活动");
        body.put("kind", "NEIGHBOUR_HELP");
        body.put("siteCode", scene.site());
        body.put("ownerSiteCode", scene.site());
        body.put("teamId", scene.team());
        body.put("riskNotice", "无");
        body.put("startsAt", at(-120));
        body.put("endsAt", at(240));
        body.put(
                "shifts",
                List.of(
                        shift("over", -120, -30, 100, 0),
                        shift("running", -sinceMidnight(20), 60, 100, 0),
                        shift("coming", 70, 130, 2, 1)));
        return body;
    }

    void drafted(Answer drafted) {
        activityId = drafted.id();
        shifts = List.of(shift(drafted, "over"), shift(drafted, "running"), shift(drafted, "coming"));
    }

    UUID activityId() {
        return activityId;
    }

    UUID over() {
        return shifts.get(0);
    }

    UUID running() {
        return shifts.get(1);
    }

    UUID coming() {
        return shifts.get(2);
    }

    /** Whether the shift that is over began on this day: nobody serves before the day on which they were approved. */
    boolean isOverToday() {
        return dayOf(at(-120)).equals(dayOf(now));
    }

    /** So many minutes, or fewer if the day is younger: what runs now began on the day on which its people were approved. */
    private int sinceMidnight(int most) {
        var midnight = dayOf(now).atStartOfDay(ZONE).toInstant();
        return (int) Math.min(most, Duration.between(midnight, now).toMinutes());
    }

    /** The day of the district. */
    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** What is claimed for somebody who was there in the shift that is over but was not clocked. */
    Map<String, Object> forgotten(Helper helper, int minutes) {
        return Map.of(
                "shiftId",
                over(),
                "volunteerId",
                helper.id(),
                "minutes",
                minutes,
                "evidenceRef",
                "PAPER-LIST-1",
                "reasonCode",
                "CHECK_IN_FORGOTTEN");
    }

    /** What was held two days ago and stands on paper: ten hours, in which somebody served for so many minutes. */
    Map<String, Object> onPaper(Helper helper, int minutes) {
        return new Paper(scene, "smoke-" + activityId, at(-2880), Duration.ofHours(10), Map.of(helper.id(), minutes))
                .proposal();
    }

    /** How many of an audience came. */
    Map<String, Object> heads(String audience, int persons) {
        return Map.of("activityId", activityId, "audience", audience, "channel", "ON_SITE", "persons", persons);
    }

    private Map<String, Object> shift(String name, int from, int to, int capacity, int waitlistLimit) {
        var shift = new LinkedHashMap<String, Object>();
        shift.put("name", name);
        shift.put("role", "SERVICE");
        shift.put("capacity", capacity);
        shift.put("waitlistLimit", waitlistLimit);
        shift.put("startsAt", at(from));
        shift.put("endsAt", at(to));
        shift.put("signUpClosesAt", at(to));
        return shift;
    }

    private Instant at(int minutes) {
        return now.plus(Duration.ofMinutes(minutes));
    }

    private static UUID shift(Answer drafted, String name) {
        for (var shift : drafted.body().path("shifts")) {
            if (shift.path("name").asText().equals(name)) {
                return UUID.fromString(shift.path("id").asText());
            }
        }
        throw new IllegalStateException("no shift " + name + " in " + drafted.body());
    }
}
