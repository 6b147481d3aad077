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

    /** Of what was clocked so. */
    public static Evidence clocked(Method method) {
        return switch (method) {
            case CODE -> CLOCKED_CODE;
            case KIOSK -> CLOCKED_KIOSK;
            case LEADER -> CLOCKED_LEADER;
        };
    }
}
