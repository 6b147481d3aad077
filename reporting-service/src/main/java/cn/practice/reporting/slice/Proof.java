package cn.practice.reporting.slice;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.query.Evidence;

/** Reads what proves an attendance or its minutes, from events of all versions. */
public final class Proof {

    private enum Method {
        CODE,
        KIOSK,
        LEADER
    }

    private Proof() {}

    /** Of a check-in. */
    public static Evidence clocked(JsonBody body) {
        return switch (body.one(Method.class, "method")) {
            case CODE -> Evidence.CLOCKED_CODE;
            case KIOSK -> Evidence.CLOCKED_KIOSK;
            case LEADER -> Evidence.CLOCKED_LEADER;
        };
    }

    /** As an event says it; until 2.0 only leaders clocked, and that was not said. */
    public static Evidence told(JsonBody body) {
        return body.code("evidence").equals(Evidence.CLOCKED)
                ? Evidence.CLOCKED_LEADER
                : body.one(Evidence.class, "evidence");
    }
}
