package cn.practice.activity.copies;

/** How old somebody is, as far as rules care. */
public enum AgeClass {
    UNDER_14,
    MINOR,
    ADULT;

    public boolean isMinor() {
        return this != ADULT;
    }
}
