package cn.practice.activity.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told about campaigns. */
public sealed interface CampaignEvent {

    /** A campaign is open for activities. */
    record CampaignLaunched(
            UUID campaignId, String name, @Nullable Integer target, LocalDate fromDay, LocalDate toDay)
            implements CampaignEvent {}
}
