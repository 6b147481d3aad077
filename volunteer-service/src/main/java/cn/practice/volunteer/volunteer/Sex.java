package cn.practice.volunteer.volunteer;

/** As the identity document says. */
enum Sex {
    MALE,
    FEMALE
}
