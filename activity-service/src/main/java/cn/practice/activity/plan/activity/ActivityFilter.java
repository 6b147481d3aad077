package cn.practice.activity.plan.activity;

import cn.practice.activity.plan.ActivityState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which activities are asked for; a site stands for its subtree. */
record ActivityFilter(
        @Nullable String site,
        @Nullable UUID team,
        @Nullable String kind,
        @Nullable UUID campaign,
        @Nullable ActivityState state,
        @Nullable Instant from,
        @Nullable Instant to) {}
