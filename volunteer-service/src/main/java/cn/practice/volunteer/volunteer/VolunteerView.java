package cn.practice.volunteer.volunteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Volunteer")
record VolunteerView(
        UUID id,
        String number,
        VolunteerStatus status,
        String siteCode,
        String name,
        Sex sex,
        LocalDate birthDate,
        AgeClass ageClass,
        DocumentType documentType,
        @Schema(description = "masked") String documentNumber,
        @Schema(description = "masked") String phone,
        String residenceArea,
        List<String> skills,
        List<String> serviceCategories,
        @Schema(description = "certified by staff") List<Skill> grantedSkills,
        Instant registeredAt) {

    static VolunteerView of(Volunteer it, AgeClass ageClass, String document, String phone) {
        return new VolunteerView(
                it.id(),
                it.number(),
                it.status(),
                it.siteCode(),
                it.name(),
                it.sex(),
                it.birthDate(),
                ageClass,
                it.documentType(),
                document,
                phone,
                it.residenceArea(),
                it.tags(),
                it.serviceCategories(),
                it.grantedSkills(),
                it.registeredAt());
    }

    /** Nothing of the person, since what prints an answer may be a log. */
    @Override
    public String toString() {
        return "VolunteerView[" + id + "]";
    }
}
