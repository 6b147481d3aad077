package cn.practice.reporting.slice;

import cn.practice.reporting.event.JsonBody;
import cn.practice.reporting.event.NotUnderstood;

/** As what somebody was there: an attendance is counted by those whose role it has, and by nobody else. */
public enum AttendanceRole {
    SERVICE,
    AUDIENCE;

    /** The one that an attendance has. */
    public static AttendanceRole of(JsonBody body) {
        return body.one(AttendanceRole.class, "role");
    }

    /** Whether a check-in begins an attendance: who comes back to it later is the same one. */
    public static boolean isFirst(JsonBody body) {
        var pair = body.optionalAmount("pair");
        if (pair != null && pair < 1) {
            throw new NotUnderstood("pair is not a whole number from 1 on");
        }
        return pair == null || pair == 1;
    }
}
