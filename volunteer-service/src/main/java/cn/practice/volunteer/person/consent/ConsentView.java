package cn.practice.volunteer.person.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The consent that holds now: whose, when and how. */
@Schema(name = "GuardianConsent")
record ConsentView(
        UUID volunteerId,
        String guardianName,
        Relation relation,
        @Schema(description = "as it was given") ConsentForm how,
        LocalDate givenOn,

        @Nullable @Schema(description = "the shelf mark of the paper, which stays with the station")
        String evidenceRef,

        Instant recordedAt) {

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "ConsentView[" + volunteerId + "]";
    }
}
