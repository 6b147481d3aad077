package cn.practice.volunteer.person.unmasking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff need a whole number for. */
@Schema(description = "what the whole number is needed for")
enum UnmaskingReason {
    CONTACT,
    IDENTITY_CHECK,
    EMERGENCY,
    COMPLAINT,
    INSURANCE,
    DATA_CORRECTION
}
