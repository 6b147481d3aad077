package cn.practice.volunteer.person;

import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.MaskedNumbers;
import cn.practice.volunteer.person.identity.Sex;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A volunteer as shown to those who may look them up. */
@Schema(name = "Volunteer")
public record VolunteerView(
        UUID id,

        @Schema(description = "what is shown to people: V and eight digits")
        String number,

        VolunteerStatus status,
        String siteCode,
        String siteName,
        String name,
        Sex sex,
        LocalDate birthDate,
        AgeClass ageClass,
        DocumentType documentType,
        @Schema(description = "masked") String documentNumber,
        @Schema(description = "masked") String phone,
        String residenceArea,
        @Schema(description = "in the person's own words") List<String> skills,
        @Schema(description = "codes of GET /kinds") List<String> serviceCategories,
        @Schema(description = "certified by staff") List<Skill> grantedSkills,

        @Schema(description = "why and since when the registration is rejected, while it is") @Nullable
        Rejection rejection,

        Instant registeredAt,
        @JsonIgnore @Schema(hidden = true) long version) {

    static VolunteerView of(Volunteer it, String siteName, MaskedNumbers masked, LocalDate today) {
        return new VolunteerView(
                it.id(),
                it.number(),
                it.status(),
                it.siteCode(),
                siteName,
                it.name(),
                it.sex(),
                it.birthDate(),
                AgeClass.of(it.birthDate(), today),
                it.documentType(),
                masked.document(),
                masked.phone(),
                it.residenceArea(),
                it.tags(),
                it.serviceCategories(),
                it.grantedSkills(),
                it.rejection(),
                it.registeredAt(),
                it.version());
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "VolunteerView[" + id + "]";
    }
}
