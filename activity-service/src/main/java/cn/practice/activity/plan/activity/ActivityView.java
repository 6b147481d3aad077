package cn.practice.activity.plan.activity;

import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.shift.ShiftView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity with its shifts; who is in charge is shown to those who act for it. */
public record ActivityView(
        UUID id,
        @Nullable String externalId,
        String title,
        @Nullable String content,
        @Nullable String place,
        @Nullable UUID inCharge,
        String kind,
        @Nullable String form,
        @Nullable UUID campaignId,
        String siteCode,
        String ownerSiteCode,
        @Nullable UUID teamId,
        List<String> topics,
        @Nullable String riskNotice,
        @Nullable String insuranceRef,
        boolean countsAsService,
        Instant startsAt,
        Instant endsAt,
        ActivityState state,
        @Nullable Instant publishedAt,
        long version,
        @Nullable List<ShiftView> shifts) {

    /** As those see it who do not act for it: who is in charge is a person, and theirs to know. */
    ActivityView forEverybody() {
        return new ActivityView(
                id,
                externalId,
                title,
                content,
                place,
                null,
                kind,
                form,
                campaignId,
                siteCode,
                ownerSiteCode,
                teamId,
                topics,
                riskNotice,
                insuranceRef,
                countsAsService,
                startsAt,
                endsAt,
                state,
                publishedAt,
                version,
                shifts == null
                        ? null
                        : shifts.stream().map(ShiftView::forEverybody).toList());
    }
}
