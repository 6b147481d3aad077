package cn.practice.activity.attendance;

/** How somebody was clocked. */
public enum Method {
    LEADER,
    CODE,
    KIOSK
}
