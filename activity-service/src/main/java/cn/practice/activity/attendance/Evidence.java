package cn.practice.activity.attendance;

/**
 * How we know of an hour; the classes are never one figure. A code or a kiosk is shown by the volunteer, while a leader's
 * check-in is one person's word.
 */
public enum Evidence {
    CLOCKED_CODE,
    CLOCKED_KIOSK,
    CLOCKED_LEADER,
    SUPPLEMENTED,
    IMPORTED;

    /** As it is kept: minutes that were clocked before it was kept by what were a leader's word. */
    public static Evidence of(String kept) {
        return kept.equals("CLOCKED") ? CLOCKED_LEADER : valueOf(kept);
    }

    /** Of what was clocked so. */
    public static Evidence clocked(Method method) {
        return switch (method) {
            case CODE -> CLOCKED_CODE;
            case KIOSK -> CLOCKED_KIOSK;
            case LEADER -> CLOCKED_LEADER;
        };
    }
}
