package cn.practice.volunteer.query;

import cn.practice.kit.problem.InvalidParameter;
import java.util.UUID;

/** The person that a list is asked about: the caller, or somebody by id. */
public sealed interface Who {

    /** The form of an id. */
    String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    record Me() implements Who {}

    record Somebody(UUID id) implements Who {}

    /** Reads a query parameter, whose name is for the refusal; an id in the one form that ids are given out in. */
    static Who of(String parameter, String value) {
        if (value.equals("me")) {
            return new Me();
        }
        if (!value.matches(ID)) {
            throw new InvalidParameter(parameter);
        }
        return new Somebody(UUID.fromString(value));
    }
}
