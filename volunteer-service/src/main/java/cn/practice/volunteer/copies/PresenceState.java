package cn.practice.volunteer.copies;

/** Where an attendance stands. */
enum PresenceState {
    CHECKED_IN,
    CHECKED_OUT,
    AUTO_CLOSED,
    RECORDED,
    REVERSED
}
