package cn.practice.local.sample;

import cn.practice.local.sample.PastActivity.Reached;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The named events of the article: three of the “十个一”, and what was organised or hosted beside them. None credits minutes. */
record CultureEvents(LocalDate today, List<Site> stations) {

    private static final int PERSONS = 60;

    private record Named(String title, String campaign) {}

    private static final List<Named> EVENTS = List.of(
            new Named("“百年党史永不忘·奋勇争先创新章”党史知识竞赛", CampaignPlan.TEN_ONES),
            new Named("“红心永向党·奋进新时代”主题征文比赛", CampaignPlan.TEN_ONES),
            new Named("“翰墨丹青庆华诞”书画展", CampaignPlan.TEN_ONES),
            new Named("“最美赞歌献给党”主题文艺巡演", CampaignPlan.PARTY_HISTORY),
            new Named("“盛世辉煌·踏歌起舞”歌咏大赛", CampaignPlan.PARTY_HISTORY),
            new Named("“铭记党恩·歌声嘹亮”歌咏大赛", CampaignPlan.PARTY_HISTORY));

    List<PastActivity> all() {
        var events = new ArrayList<PastActivity>();
        for (int i = 0; i < EVENTS.size(); i++) {
            var startsAt = Days.spread(today, i, EVENTS.size()).atTime(14, 0);
            events.add(new PastActivity(
                    "culture-%d".formatted(i + 1),
                    EVENTS.get(i).title(),
                    "CULTURE",
                    null,
                    EVENTS.get(i).campaign(),
                    stations.get(i * 5).code(),
                    Site.INSTITUTE,
                    "未列名-2",
                    startsAt,
                    startsAt.plusHours(2),
                    List.of(new Reached("VILLAGE", "ON_SITE", PERSONS)),
                    List.of()));
        }
        return List.copyOf(events);
    }
}
