package cn.practice.volunteer.person.profile;

import cn.practice.kit.problem.Invalid;
import cn.practice.kit.text.Name;
import cn.practice.volunteer.person.IdentityChange;
import cn.practice.volunteer.person.identity.Document;
import cn.practice.volunteer.person.identity.DocumentType;
import cn.practice.volunteer.person.identity.Sex;
import cn.practice.volunteer.person.registration.Registration;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who somebody is as staff have seen it, and why it is corrected. */
record Identity(
        @NotNull @Size(max = 50) @Name @Pattern(regexp = Registration.NAME)
        String name,

        @NotNull Sex sex,
        @NotNull LocalDate birthDate,

        @Schema(description = "with the number, or left out with it: then the document stays") @Nullable
        DocumentType documentType,

        @Pattern(regexp = Registration.DOCUMENT_NUMBER)
        @Schema(description = "with the type, or left out with it")
        @Nullable
        String documentNumber,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        @Schema(description = "one of the station's own codes, no free text", examples = "MISTYPED")
        String reasonCode) {

    IdentityChange change() {
        return new IdentityChange(name, sex, birthDate, document(), reasonCode);
    }

    private @Nullable Document document() {
        if (documentType == null && documentNumber == null) {
            return null;
        }
        if (documentType == null) {
            throw new Invalid("documentType", "given with the number");
        }
        if (documentNumber == null) {
            throw new Invalid("documentNumber", "given with the type");
        }
        return new Document(documentType, documentNumber);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "Identity[…]";
    }
}
