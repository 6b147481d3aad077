package cn.practice.activity.plan.activity;

import cn.practice.kit.identity.By;
import java.util.UUID;

/** Told within the transaction that cancels an activity, under its lock: nobody keeps a place in it. */
public record ActivityCancelling(UUID activityId, By by) {}
