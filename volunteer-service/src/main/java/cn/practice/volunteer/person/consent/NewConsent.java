package cn.practice.volunteer.person.consent;

import cn.practice.kit.text.Name;
import cn.practice.volunteer.person.registration.Registration;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent as staff have it before them. */
record NewConsent(
        @NotNull @Size(max = 50) @Name @Pattern(regexp = Registration.NAME)
        String guardianName,

        @NotNull Relation relation,
        @NotNull ConsentForm how,
        @NotNull @Schema(description = "today or before") LocalDate givenOn,

        @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z._/-]{0,79}")
        @Schema(description = "the shelf mark of the paper, which stays with the station")
        @Nullable
        String evidenceRef) {

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "NewConsent[…]";
    }
}
