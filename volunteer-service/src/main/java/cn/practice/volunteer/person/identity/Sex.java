package cn.practice.volunteer.person.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As the identity document says. */
@Schema(description = "as the document says")
public enum Sex {
    MALE,
    FEMALE
}
