package cn.practice.volunteer.person.unmasking;

/** The numbers that answers mask. */
enum NumberField {
    PHONE,
    DOCUMENT
}
