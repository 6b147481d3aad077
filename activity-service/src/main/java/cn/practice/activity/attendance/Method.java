package cn.practice.activity.attendance;

/** How somebody was checked in. */
public enum Method {
    LEADER,
    CODE,
    KIOSK
}
