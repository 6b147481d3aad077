package cn.practice.volunteer.person;

import cn.practice.volunteer.person.identity.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** People as those see them who keep a consent for them: whose it is, whether it is needed, and how it is sealed. */
@ApplicationScoped
public class Wards {

    private static final String GUARDIAN = "guardian";

    private final Volunteers volunteers;
    private final Documents documents;
    private final Standings standings;
    private final Majority majority;
    private final Identities identities;

    Wards(Volunteers volunteers, Documents documents, Standings standings, Majority majority, Identities identities) {
        this.volunteers = volunteers;
        this.documents = documents;
        this.standings = standings;
        this.majority = majority;
        this.identities = identities;
    }

    /** Keeps the record as it is until the transaction ends, for staff of the site who are not the person. */
    @Transactional(TxType.MANDATORY)
    public VolunteerFacts lock(UUID id) {
        var volunteer = documents.locked(id);
        standings.requireStaffOver(volunteer);
        return VolunteerFacts.of(volunteer);
    }

    public boolean isOfAge(VolunteerFacts person) {
        return majority.isReached(person.birthDate());
    }

    /** Seals a guardian's name under the person's own key, so that it is forgotten with them. */
    @Transactional(TxType.MANDATORY)
    public byte[] seal(UUID person, String guardian) {
        return identities.seal(person, volunteers.locked(person).secrets(), GUARDIAN, guardian);
    }

    /** Opens what {@link #seal} sealed. */
    @Transactional(TxType.MANDATORY)
    public String open(UUID person, byte[] sealed) {
        return identities.open(person, volunteers.findById(person).secrets(), GUARDIAN, sealed);
    }
}
