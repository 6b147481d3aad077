package cn.practice.volunteer.person.unmasking;

/** What staff need a whole number for. */
enum UnmaskingReason {
    CONTACT,
    IDENTITY_CHECK,
    EMERGENCY,
    COMPLAINT,
    INSURANCE,
    DATA_CORRECTION
}
