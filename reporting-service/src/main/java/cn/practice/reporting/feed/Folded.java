package cn.practice.reporting.feed;

/** How the replicas tell each other that figures changed. */
public final class Folded {

    /** The channel of the notification that each fold sends. */
    public static final String CHANNEL = "folded";

    private Folded() {}
}
