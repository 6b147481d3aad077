package cn.practice.volunteer.person;

import cn.practice.volunteer.person.identity.Document;
import cn.practice.volunteer.person.identity.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to be taken in as a volunteer, whom staff of the site then approve.
 *
 * @param subject their account, which those have who register themselves
 * @param enrolledBy the account of staff who enrol somebody without one
 */
public record NewVolunteer(
        @Nullable UUID subject,
        @Nullable UUID enrolledBy,
        String siteCode,
        String name,
        Sex sex,
        LocalDate birthDate,
        Document document,
        String phone,
        String residenceArea,
        List<String> skills,
        List<String> serviceCategories) {

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "NewVolunteer[…]";
    }
}
