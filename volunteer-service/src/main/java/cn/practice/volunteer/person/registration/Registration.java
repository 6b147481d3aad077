package cn.practice.volunteer.person.registration;

import cn.practice.kit.text.Name;
import cn.practice.volunteer.category.ServiceCategory;
import cn.practice.volunteer.person.NewVolunteer;
import cn.practice.volunteer.person.identity.Document;
import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.Sex;
import cn.practice.volunteer.site.SitePlan;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people say about themselves to become volunteers, or staff about people they enrol. */
public record Registration(
        @NotNull @Size(max = 50) @Name @Pattern(regexp = NAME)
        String name,

        @NotNull Sex sex,
        @NotNull LocalDate birthDate,
        @NotNull DocumentType documentType,

        @NotNull
        @Pattern(regexp = DOCUMENT_NUMBER)
        @Schema(description = "as printed, checked by the rules of its type")
        String documentNumber,

        @NotNull @Size(max = 200) @Name @Schema(description = "where the person lives, in their own words")
        String residenceArea,

        @NotNull @Pattern(regexp = PHONE) @Schema(description = "mobile number, or international with +")
        String phone,

        @Size(max = 20) @Schema(description = "in the person's own words")
        List<@NotNull @Size(max = 30) @Name String> skills,

        @Size(max = 30) @Schema(description = "kinds of activities")
        List<@NotNull ServiceCategory> serviceCategories,

        @NotNull @Pattern(regexp = SitePlan.CODE) @Schema(description = "the person's home site")
        String siteCode) {

    /** What names of people are written with. */
    public static final String NAME = "[\\p{L}\\p{M}\\p{N}\\p{P} ]*";

    /** What any document's number is written with. */
    public static final String DOCUMENT_NUMBER = "[0-9A-Za-z]{5,20}";

    /** A Chinese mobile number, or that of another country. */
    public static final String PHONE = "1[3-9][0-9]{9}|\\+[1-9][0-9]{6,14}";

    public Registration {
        // a list may be left out; null within one is for the validation to refuse
        skills = Objects.requireNonNullElse(skills, List.<String>of()).stream().toList();
        serviceCategories = Objects.requireNonNullElse(serviceCategories, List.<ServiceCategory>of()).stream()
                .toList();
    }

    @JsonIgnore
    Document document() {
        return new Document(documentType, documentNumber);
    }

    /** The person, by themselves. */
    NewVolunteer by(UUID subject) {
        return person(subject, null);
    }

    /** The person, without an account, by staff. */
    public NewVolunteer through(UUID staff) {
        return person(null, staff);
    }

    private NewVolunteer person(@Nullable UUID subject, @Nullable UUID enrolledBy) {
        return new NewVolunteer(
                subject,
                enrolledBy,
                siteCode,
                name,
                sex,
                birthDate,
                document(),
                phone,
                residenceArea,
                skills,
                serviceCategories.stream().distinct().map(Enum::name).toList());
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "Registration[…]";
    }
}
