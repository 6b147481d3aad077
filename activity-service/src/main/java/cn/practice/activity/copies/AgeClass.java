package cn.practice.activity.copies;

/** How old somebody is, as far as rules care. */
public enum AgeClass {

    /** A child. */
    UNDER_14,

    /** From 14 on, and under 18. */
    MINOR,

    /** 18 or older. */
    ADULT;

    /** The class one grows into; nobody grows out of the last. */
    AgeClass next() {
        return switch (this) {
            case UNDER_14 -> MINOR;
            case MINOR, ADULT -> ADULT;
        };
    }

    /** Whether they are under 18. */
    public boolean isMinor() {
        return this != ADULT;
    }
}
