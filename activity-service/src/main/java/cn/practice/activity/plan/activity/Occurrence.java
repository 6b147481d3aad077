package cn.practice.activity.plan.activity;

/** What says that an activity took place: an attendance, or a head-count that stands. */
record Occurrence(boolean attended, boolean reached) {

    static final Occurrence NONE = new Occurrence(false, false);

    boolean isProven() {
        return attended || reached;
    }
}
