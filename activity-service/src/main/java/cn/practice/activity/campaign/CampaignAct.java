package cn.practice.activity.campaign;

import cn.practice.kit.trail.Act;

/** What the administrator does with campaigns. */
enum CampaignAct implements Act {
    CAMPAIGN_LAUNCHED
}
