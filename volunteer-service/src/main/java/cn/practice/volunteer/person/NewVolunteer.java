package cn.practice.volunteer.person;

import cn.practice.volunteer.person.identity.Document;
import cn.practice.volunteer.person.identity.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A person to be taken in as a volunteer, whom staff of the site then approve. */
public record NewVolunteer(
        UUID subject,
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
