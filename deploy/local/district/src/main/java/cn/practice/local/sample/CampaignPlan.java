package cn.practice.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A themed series of the article. */
record CampaignPlan(String name, @Nullable Integer target, LocalDate fromDay, LocalDate toDay) {

    static final String FESTIVALS = "我们的节日";
    static final String SUMMER = "七彩夏日";
    static final String WINTER = "缤纷冬日";
    static final String PARTY_HISTORY = "党史学习教育";
    static final String TEN_ONES = "“十个一”系列庆祝活动";

    static List<CampaignPlan> all(LocalDate end) {
        var from = end.minusYears(1);
        return List.of(
                new CampaignPlan(FESTIVALS, null, from, end.plusYears(1)),
                new CampaignPlan(SUMMER, null, from, end.plusYears(1)),
                new CampaignPlan(WINTER, null, from, end.plusYears(1)),
                new CampaignPlan(PARTY_HISTORY, null, from, end.plusYears(1)),
                new CampaignPlan(TEN_ONES, 10, from, end.plusYears(1)));
    }

    /** The series a day belongs to by its season. */
    static String ofSeason(LocalDate day) {
        return switch (day.getMonth()) {
            case JULY, AUGUST -> SUMMER;
            case DECEMBER, JANUARY -> WINTER;
            default -> FESTIVALS;
        };
    }
}
