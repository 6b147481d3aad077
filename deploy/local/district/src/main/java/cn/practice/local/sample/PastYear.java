package cn.practice.local.sample;

import cn.practice.local.client.Answer;
import cn.practice.local.client.Callers;
import cn.practice.local.client.Eventually;
import cn.practice.local.client.Persona;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes the past over, tried dry first: each station brings in its own, the second administrator that of the institute;
 * what is there already is unchanged.
 */
record PastYear(Callers callers, SampleDistrict district, Ids ids) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    void takeOver() {
        var owned = district.past().stream().collect(Collectors.groupingBy(PastActivity::ownerSiteCode));
        Crowd.each(owned.entrySet(), past -> takeOver(keeperOf(past.getKey()), past.getValue()));
    }

    private UUID keeperOf(String ownerSite) {
        return ownerSite.equals(Site.INSTITUTE)
                ? Persona.ADMIN_2.subject()
                : district.staffOf(ownerSite).subject();
    }

    private void takeOver(UUID keeper, List<PastActivity> past) {
        var items = Map.of("items", past.stream().map(this::item).toList());
        var api = callers.activity(keeper);
        // the newest volunteers and appointments may still be on their way there, and an import is all or nothing
        Eventually.ask(PATIENCE, () -> api.post("/activities/imports?dryRun=true", items), PastYear::knowsEverybody)
                .expect(200);
        api.post("/activities/imports?dryRun=false", items).expect(200, 201);
    }

    private static boolean knowsEverybody(Answer answer) {
        return answer.status() != 403 && !answer.body().toString().contains("NOT_YET_KNOWN");
    }

    private Map<String, Object> item(PastActivity activity) {
        var item = new LinkedHashMap<String, Object>();
        item.put("externalId", activity.externalId());
        item.put("title", activity.title());
        item.put("kind", activity.kind());
        if (activity.form() != null) {
            item.put("form", activity.form());
        }
        if (activity.campaign() != null) {
            item.put("campaignId", ids.campaign(activity.campaign()));
        }
        item.put("siteCode", activity.siteCode());
        item.put("ownerSiteCode", activity.ownerSiteCode());
        item.put("teamId", ids.team(activity.team()));
        item.put("startsAt", instant(activity.startsAt()));
        item.put("endsAt", instant(activity.endsAt()));
        item.put("held", true);
        item.put("reach", activity.reach());
        item.put("attendances", attendances(activity));
        return item;
    }

    private List<Map<String, Object>> attendances(PastActivity activity) {
        return activity.served().stream()
                .map(served -> Map.<String, Object>of(
                        "volunteerId", ids.volunteer(served.person()), "minutes", served.minutes(), "role", "SERVICE"))
                .toList();
    }

    static String instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant().toString();
    }
}
