package cn.practice.volunteer.volunteer;

import cn.practice.kit.time.CivilTime;
import cn.practice.volunteer.privacy.Mask;
import cn.practice.volunteer.privacy.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The only place where a document number or a phone number is sealed or opened. */
@ApplicationScoped
class Identities {
    private static final String DOCUMENT = "document";
    private static final String PHONE = "phone";

    private final Vault vault;
    private final CivilTime time;

    Identities(Vault vault, CivilTime time) {
        this.vault = vault;
        this.time = time;
    }

    Secrets seal(UUID id, Registration person) {
        byte[] key = vault.newKey(id);
        return new Secrets(
                key,
                fingerprint(vault, person.documentType().name(), person.document()),
                vault.seal(key, id, DOCUMENT, person.document()),
                vault.seal(key, id, PHONE, person.phone()));
    }

    /** The same person under another master key: key and fingerprint change, what the key sealed does not. */
    static Kept under(Vault now, Vault former, Kept person) {
        var document = former.open(person.wrappedKey, person.id, DOCUMENT, person.sealedDocument);
        return new Kept(
                person.id,
                person.documentType,
                now.rewrap(former, person.wrappedKey, person.id),
                fingerprint(now, person.documentType, document),
                person.sealedDocument);
    }

    private static byte[] fingerprint(Vault vault, String documentType, String document) {
        return vault.fingerprint(documentType + ":" + document);
    }

    /** What the database keeps of a person that depends on the master key, and the document it protects. */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes from the database and back, compared by nobody
    record Kept(UUID id, String documentType, byte[] wrappedKey, byte[] documentHash, byte[] sealedDocument) {}

    VolunteerView masked(Volunteer volunteer) {
        Secrets secrets = volunteer.secrets();
        String document = vault.open(secrets.wrappedKey(), volunteer.id(), DOCUMENT, secrets.document());
        String phone = vault.open(secrets.wrappedKey(), volunteer.id(), PHONE, secrets.phone());
        return VolunteerView.of(
                volunteer, AgeClass.of(volunteer.birthDate(), time.today()), Mask.of(document), Mask.of(phone));
    }
}
