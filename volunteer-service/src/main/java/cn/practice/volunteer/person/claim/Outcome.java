package cn.practice.volunteer.person.claim;

import cn.practice.volunteer.person.Collision.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff have found out about both sides of a claim. */
@Schema(
        name = "ClaimOutcome",
        description = "SAME_PERSON: the claimant's account takes the holder's record, and the claimant's registration"
                + " is MERGED. CLAIMANT_RIGHTFUL (of DOCUMENT): the document is the claimant's, and the holder is"
                + " rejected or suspended. HOLDER_RIGHTFUL: the claimant is rejected. DIFFERENT_PEOPLE (of"
                + " DUPLICATE): both stay as they are")
enum Outcome {
    /** Both records are of one person: the claimant's ends, and its account is that of the holder's. */
    SAME_PERSON,
    /** The document is the claimant's: the holder is rejected or suspended. */
    CLAIMANT_RIGHTFUL,
    /** The claimant is not who they say, and is rejected. */
    HOLDER_RIGHTFUL,
    /** They only have the same name, birth date and phone. */
    DIFFERENT_PEOPLE;

    /** A document is one person's; who is only like another has one of their own. */
    boolean settles(Kind kind) {
        return switch (this) {
            case SAME_PERSON, HOLDER_RIGHTFUL -> true;
            case CLAIMANT_RIGHTFUL -> kind == Kind.DOCUMENT;
            case DIFFERENT_PEOPLE -> kind == Kind.DUPLICATE;
        };
    }
}
