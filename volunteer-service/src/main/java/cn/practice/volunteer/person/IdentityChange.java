package cn.practice.volunteer.person;

import cn.practice.volunteer.person.identity.Document;
import cn.practice.volunteer.person.identity.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is as staff have seen it.
 *
 * @param document another one; it stays where none is given
 */
public record IdentityChange(
        String name, Sex sex, LocalDate birthDate, @Nullable Document document, String reasonCode) {

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "IdentityChange[" + reasonCode + "]";
    }
}
