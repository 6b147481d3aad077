package cn.practice.activity.signup.roster;

/** Where a sign-up stands. */
public enum SignUpState {
    CONFIRMED,
    WAITLISTED,
    WITHDRAWN,
    DROPPED;

    /** Whether it occupies the person's time. */
    public boolean isLive() {
        return this == CONFIRMED || this == WAITLISTED;
    }
}
