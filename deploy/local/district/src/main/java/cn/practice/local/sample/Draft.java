package cn.practice.local.sample;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Api;
import cn.practice.local.client.Eventually;
import cn.practice.local.client.Listing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An activity with one shift, drafted and published by the leader of its team. */
public record Draft(
        String title,
        String kind,
        String siteCode,
        UUID teamId,
        Instant startsAt,
        Instant endsAt,
        Instant signUpClosesAt,
        String role,
        int capacity,
        int waitlistLimit) {

    /** The one published under this title and start, or a new one. */
    Answer publishOnce(Api leader) {
        return Listing.all(leader, "/activities?team=" + teamId).stream()
                .filter(activity -> activity.path("title").asText().equals(title)
                        && Instant.parse(activity.path("startsAt").asText()).equals(startsAt))
                .findFirst()
                .map(activity -> leader.get("/activities/" + activity.path("id").asText())
                        .expect(200))
                .orElseGet(() -> publish(leader));
    }

    /** Publishes it; the leader's appointment may still be on its way. */
    public Answer publish(Api leader) {
        var drafted =
                Eventually.allowed(() -> leader.post("/activities", body())).expect(201);
        leader.put("/activities/" + drafted.id() + "/publication").expect(200, 204);
        return leader.get("/activities/" + drafted.id()).expect(200);
    }

    private Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", title);
        body.put("kind", kind);
        body.put("siteCode", siteCode);
        body.put("ownerSiteCode", siteCode);
        body.put("teamId", teamId);
        body.put("riskNotice", "无特别风险");
        body.put("insuranceRef", "示例保单");
        body.put("startsAt", startsAt);
        body.put("endsAt", endsAt);
        var shift = new LinkedHashMap<String, Object>();
        shift.put("name", "志愿岗位");
        shift.put("role", role);
        shift.put("capacity", capacity);
        shift.put("waitlistLimit", waitlistLimit);
        shift.put("startsAt", startsAt);
        shift.put("endsAt", endsAt);
        shift.put("signUpClosesAt", signUpClosesAt);
        body.put("shifts", List.of(shift));
        return body;
    }

    /** The first shift of an answered activity. */
    public static UUID shiftOf(Answer activity) {
        return UUID.fromString(activity.body().path("shifts").path(0).path("id").asText());
    }
}
