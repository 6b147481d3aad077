package cn.practice.activity.plan;

/** Where an activity stands. */
public enum ActivityState {
    DRAFT,
    PUBLISHED,
    HELD,
    CANCELLED
}
