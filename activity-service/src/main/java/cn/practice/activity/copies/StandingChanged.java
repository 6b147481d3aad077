package cn.practice.activity.copies;

/** Told within this process after events of volunteers were applied: somebody may no longer hold their places. */
public record StandingChanged() {}
