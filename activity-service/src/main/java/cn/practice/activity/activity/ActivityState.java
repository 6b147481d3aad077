package cn.practice.activity.activity;

/** Where an activity stands. */
public enum ActivityState {
    DRAFT,
    PUBLISHED,
    HELD,
    CANCELLED
}
