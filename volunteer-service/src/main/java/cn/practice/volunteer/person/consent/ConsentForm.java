package cn.practice.volunteer.person.consent;

/** How a consent was given. */
enum ConsentForm {
    PAPER,
    IN_PERSON,
    ELECTRONIC
}
