package cn.practice.volunteer.copies;

/** Where an activity stands that people were told of. */
enum ActivityState {
    PUBLISHED,
    HELD,
    CANCELLED
}
