package cn.practice.volunteer.person.unmasking;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole number, for once. */
@Schema(name = "Unmasked")
record Unmasked(
        UUID volunteerId,
        NumberField field,
        @Schema(description = "the whole number") String value) {

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "Unmasked[" + field + "]";
    }
}
