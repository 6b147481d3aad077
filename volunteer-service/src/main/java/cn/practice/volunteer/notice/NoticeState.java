package cn.practice.volunteer.notice;

/** Whether somebody has read a notice. */
enum NoticeState {
    UNREAD,
    READ
}
