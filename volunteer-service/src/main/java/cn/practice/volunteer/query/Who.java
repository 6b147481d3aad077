package cn.practice.volunteer.query;

import cn.practice.kit.problem.Invalid;
import java.util.UUID;

/** The person that a list is asked about: the caller, or somebody by id. */
public sealed interface Who {

    record Me() implements Who {}

    record Somebody(UUID id) implements Who {}

    /** Reads a query parameter, whose name is for the refusal. */
    static Who of(String parameter, String value) {
        if (value.equals("me")) {
            return new Me();
        }
        try {
            return new Somebody(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            throw new Invalid(parameter, "me or an id");
        }
    }
}
