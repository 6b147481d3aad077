package cn.practice.activity.attendance.credit;

/** Where minutes stand that wait for somebody's word. */
public enum HoldState {
    PENDING,
    CREDITED,
    REJECTED
}
