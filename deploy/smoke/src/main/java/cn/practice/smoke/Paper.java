package cn.practice.smoke;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An activity that stands on paper alone.
 *
 * @param name what it is called where it comes from
 * @param minutes for how many each of those served who came
 */
record Paper(Scene scene, String name, Instant startsAt, Duration length, Map<UUID, Integer> minutes) {

    /** It alone, as staff of the site propose it. */
    Map<String, Object> proposal() {
        var item = new LinkedHashMap<String, Object>();
        item.put("externalId", name);
        item.put("title", "测试补录活动");
        item.put("kind", "NEIGHBOUR_HELP");
        item.put("siteCode", scene.site());
        item.put("ownerSiteCode", scene.site());
        item.put("teamId", scene.team());
        item.put("startsAt", startsAt);
        item.put("endsAt", startsAt.plus(length));
        item.put(
                "attendances",
                minutes.entrySet().stream()
                        .map(each ->
                                Map.of("volunteerId", each.getKey(), "minutes", each.getValue(), "role", "SERVICE"))
                        .toList());
        return Map.of("source", source(), "reasonCode", "PAPER_OF_BEFORE", "items", List.of(item));
    }

    private Map<String, Object> source() {
        return Map.of(
                "kind",
                "ATTENDANCE_SHEET",
                "date",
                LocalDate.ofInstant(startsAt, ZoneOffset.UTC),
                "shelfMark",
                "SMOKE-1",
                "digest",
                "0".repeat(64));
    }
}
