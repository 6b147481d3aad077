package cn.practice.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A team to form: ten of departments, of which the article names six, and one of each village or community. */
record TeamPlan(String name, String type, String siteCode, List<String> kinds) {

    static final String LECTURERS = "理论宣讲分队";

    private static final List<String> VILLAGE_KINDS =
            List.of("CUSTOMS_REFORM", "NEIGHBOUR_HELP", "POLICY_OUTREACH", "CULTURE_OUTREACH", "EPIDEMIC_CONTROL");

    static List<TeamPlan> all(List<Site> stations) {
        return Stream.concat(departments().stream(), villages(stations).stream())
                .toList();
    }

    static List<TeamPlan> departments() {
        return List.of(
                department(LECTURERS, "THEORY_TALK"),
                department("暖企分队", "BUSINESS_SUPPORT"),
                department("纠纷调解分队", "MEDIATION"),
                department("科技普法分队", "SCIENCE_AND_LAW"),
                department("爱心帮扶分队", "CARING_AID"),
                department("眼镜视觉分队", "EYE_CARE"),
                department("未列名-1", "ELDERLY_AND_CHILDREN"),
                department("未列名-2", "CIVILITY"),
                department("未列名-3", "ENVIRONMENT"),
                department("未列名-4", "PUBLIC_ORDER"));
    }

    private static TeamPlan department(String name, String kind) {
        return new TeamPlan(name, "DEPARTMENT", Site.INSTITUTE, List.of(kind));
    }

    static List<TeamPlan> villages(List<Site> stations) {
        var teams = new ArrayList<TeamPlan>();
        for (int i = 0; i < stations.size(); i++) {
            var first = VILLAGE_KINDS.get(i % VILLAGE_KINDS.size());
            var second = VILLAGE_KINDS.get((i + 2) % VILLAGE_KINDS.size());
            teams.add(village(stations.get(i), List.of(first, second)));
        }
        return List.copyOf(teams);
    }

    private static TeamPlan village(Site station, List<String> kinds) {
        return new TeamPlan(station.place() + "志愿服务分队", "VILLAGE", station.code(), kinds);
    }
}
