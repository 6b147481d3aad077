package cn.practice.volunteer.person;

import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A volunteer in a list: whole for those who may read the record, else no more than name, number and masked phone. */
@Schema(
        name = "ListedVolunteer",
        description =
                "whole for those who may read the record; for others, who may know who is in their shifts and teams, id,"
                        + " number, name and phone, and nothing else is there")
public record ListedVolunteer(
        UUID id,
        String number,
        String name,

        @Schema(description = "masked; absent of who has none") @Nullable
        String phone,

        @Nullable VolunteerStatus status,

        @Nullable String siteCode,
        @Nullable String siteName,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable AgeClass ageClass,
        @Nullable DocumentType documentType,
        @Schema(description = "masked") @Nullable String documentNumber,

        @Nullable @Schema(description = "in the person's own words")
        String residenceArea,

        @Nullable @Schema(description = "in the person's own words")
        List<String> skills,

        @Nullable @Schema(description = "codes of GET /kinds")
        List<String> serviceCategories,

        @Schema(description = "certified by staff") @Nullable
        List<Skill> grantedSkills,

        @Nullable Instant registeredAt) {

    static ListedVolunteer whole(VolunteerView it) {
        return new ListedVolunteer(
                it.id(),
                it.number(),
                it.name(),
                it.phone(),
                it.status(),
                it.siteCode(),
                it.siteName(),
                it.sex(),
                it.birthDate(),
                it.ageClass(),
                it.documentType(),
                it.documentNumber(),
                it.residenceArea(),
                it.skills(),
                it.serviceCategories(),
                it.grantedSkills(),
                it.registeredAt());
    }

    static ListedVolunteer named(NamedVolunteer it) {
        return new ListedVolunteer(
                it.id(),
                it.number(),
                it.name(),
                it.phone(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "ListedVolunteer[" + id + "]";
    }
}
