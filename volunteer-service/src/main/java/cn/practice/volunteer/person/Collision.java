package cn.practice.volunteer.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration that may be another's: which record stands against it, and by what. */
public record Collision(Kind kind, UUID holder) {

    /** What two records have in common: the document, or name, birth date and phone. */
    @Schema(
            name = "ClaimKind",
            description = "what both records have in common: the document, or (DUPLICATE) name, birth date and phone")
    public enum Kind {
        DOCUMENT,
        DUPLICATE
    }
}
