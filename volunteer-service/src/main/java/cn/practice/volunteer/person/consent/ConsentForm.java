package cn.practice.volunteer.person.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a consent was given. */
@Schema(description = "IN_PERSON was said at the station")
enum ConsentForm {
    PAPER,
    IN_PERSON,
    ELECTRONIC
}
