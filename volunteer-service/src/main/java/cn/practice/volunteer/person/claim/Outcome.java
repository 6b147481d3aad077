package cn.practice.volunteer.person.claim;

import cn.practice.volunteer.person.Collision.Kind;

/** What staff have found out about both sides of a claim. */
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
