package cn.practice.volunteer.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A volunteer as shown to those who run what they take part in; the phone is masked. */
public record NamedVolunteer(
        UUID id, String number, String name, @Nullable String phone) {

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "NamedVolunteer[" + id + "]";
    }
}
