package cn.practice.volunteer.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features decide by about somebody whose record is locked. */
public record VolunteerFacts(
        UUID id,
        String siteCode,
        @Nullable UUID account,
        @Nullable UUID enrolledBy,
        LocalDate birthDate) {

    static VolunteerFacts of(Volunteer it) {
        return new VolunteerFacts(it.id(), it.siteCode(), it.subject(), it.enrolledBy(), it.birthDate());
    }

    /** Whether somebody is this person, or brought them. */
    public boolean isTiedTo(UUID somebody) {
        return somebody.equals(account) || somebody.equals(enrolledBy);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "VolunteerFacts[" + id + "]";
    }
}
