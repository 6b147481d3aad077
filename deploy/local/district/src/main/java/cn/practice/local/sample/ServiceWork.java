package cn.practice.local.sample;

import cn.practice.local.sample.PastActivity.Served;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The hundred-odd service activities: two of each village team, four of each department team but the lecturers'. */
record ServiceWork(LocalDate today, List<Site> stations, List<Person> people, Random random) {

    private static final int OF_VILLAGE = 2;
    private static final int OF_DEPARTMENT = 4;
    private static final int HELPERS = 5;

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("BUSINESS_SUPPORT", "暖企服务"),
            Map.entry("MEDIATION", "纠纷调解"),
            Map.entry("SCIENCE_AND_LAW", "科技普法"),
            Map.entry("CARING_AID", "爱心帮扶"),
            Map.entry("EYE_CARE", "眼镜视觉服务"),
            Map.entry("CUSTOMS_REFORM", "移风易俗"),
            Map.entry("NEIGHBOUR_HELP", "邻里互助"),
            Map.entry("POLICY_OUTREACH", "政策倡导"),
            Map.entry("CULTURE_OUTREACH", "文化宣传"),
            Map.entry("EPIDEMIC_CONTROL", "疫情防控"),
            Map.entry("ELDERLY_AND_CHILDREN", "助老爱幼"),
            Map.entry("PUBLIC_ORDER", "维护社会秩序"),
            Map.entry("ENVIRONMENT", "整治公共环境"),
            Map.entry("CIVILITY", "讲文明、守规章、树新风"));

    static String titleOf(String kind) {
        return TITLES.getOrDefault(kind, "志愿服务");
    }

    List<PastActivity> all() {
        var villages = TeamPlan.villages(stations);
        var departments =
                TeamPlan.departments().subList(1, TeamPlan.departments().size());
        int count = villages.size() * OF_VILLAGE + departments.size() * OF_DEPARTMENT;
        var work = new ArrayList<PastActivity>();
        for (var team : villages) {
            for (int n = 0; n < OF_VILLAGE; n++) {
                work.add(activity(team, team.kinds().get(n), team.siteCode(), work.size(), count));
            }
        }
        for (var team : departments) {
            for (int n = 0; n < OF_DEPARTMENT; n++) {
                var station = stations.get(random.nextInt(stations.size()));
                work.add(activity(team, team.kinds().getFirst(), station.code(), work.size(), count));
            }
        }
        return List.copyOf(work);
    }

    private PastActivity activity(TeamPlan team, String kind, String siteCode, int i, int count) {
        var day = Days.spread(today, i, count);
        var startsAt = day.atTime(8 + random.nextInt(8), 30);
        int minutes = 90 + 30 * random.nextInt(4);
        return new PastActivity(
                "service-%03d".formatted(i + 1),
                titleOf(kind),
                kind,
                null,
                CampaignPlan.ofSeason(day),
                siteCode,
                team.siteCode(),
                team.name(),
                startsAt,
                startsAt.plusMinutes(minutes),
                List.of(),
                served(siteCode, minutes));
    }

    private List<Served> served(String siteCode, int minutes) {
        var near = people.stream()
                .filter(person -> person.station().code().equals(siteCode))
                .toList();
        return near.stream()
                .limit(HELPERS)
                .map(person -> new Served(person, minutes - 15 * random.nextInt(3)))
                .toList();
    }
}
