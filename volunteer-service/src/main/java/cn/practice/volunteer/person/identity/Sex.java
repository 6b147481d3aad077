package cn.practice.volunteer.person.identity;

/** As the identity document says. */
public enum Sex {
    MALE,
    FEMALE
}
