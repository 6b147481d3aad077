package cn.practice.activity.attendance.review;

/** Where a review stands. */
public enum ReviewState {
    PENDING,
    APPROVED,
    REJECTED
}
