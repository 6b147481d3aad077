package cn.practice.activity.known;

/** Told within this process after volunteers were learned of: somebody may no longer hold his places. */
public record StandingChanged() {}
