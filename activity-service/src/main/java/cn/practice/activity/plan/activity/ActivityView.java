package cn.practice.activity.plan.activity;

import cn.practice.activity.plan.ActivityState;
import cn.practice.activity.plan.shift.ShiftView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity with its shifts. */
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
        @Nullable List<ShiftView> shifts) {}
