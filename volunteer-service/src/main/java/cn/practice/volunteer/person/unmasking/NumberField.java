package cn.practice.volunteer.person.unmasking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers that answers mask. */
@Schema(description = "the numbers that answers mask")
enum NumberField {
    PHONE,
    DOCUMENT
}
