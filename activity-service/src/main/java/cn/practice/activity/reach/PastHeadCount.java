package cn.practice.activity.reach;

import java.util.UUID;

/** A head-count that is taken over with its activity. */
public record PastHeadCount(UUID id, UUID activityId, Audience audience, Channel channel, int persons) {}
