package cn.practice.volunteer.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Claims as the people they are about see them: nobody is approved before those are settled. */
public interface OpenClaims {

    /** Makes those that are not open already, and that were not settled as being of different people. */
    void make(UUID claimant, List<Collision> collisions);

    /** Whether somebody is a side of any. */
    boolean concern(UUID volunteer);

    /** Ends those of a record that claims nothing any more. */
    void lapseOf(UUID claimant);

    /** Ends those of a record that claims another document now. */
    void lapseDocumentsOf(UUID claimant);

    /** Who came first of those who claim the document that a record lets go. */
    Optional<UUID> heirTo(UUID holder, byte[] document);

    /** From now on the document is held by the heir, against whom the others claim it. */
    void inherit(UUID holder, UUID heir, byte[] document);

    /** Nobody is a duplicate of a record that is no more. */
    void lapseDuplicatesOf(UUID holder);

    /** What is claimed against a merged record is claimed against the other. */
    void follow(UUID merged, UUID into);
}
