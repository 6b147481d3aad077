package cn.practice.reporting.slice;

/** As what somebody was there: an attendance is counted by those whose role it has, and by nobody else. */
public enum AttendanceRole {
    SERVICE,
    AUDIENCE
}
