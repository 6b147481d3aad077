package cn.practice.volunteer.copies;

/** Where a sign-up stands. */
enum PlaceState {
    PENDING,
    CONFIRMED,
    WAITLISTED,
    WITHDRAWN,
    DROPPED
}
