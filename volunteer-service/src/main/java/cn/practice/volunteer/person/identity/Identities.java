package cn.practice.volunteer.person.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The only place where document and phone numbers are sealed or opened. */
@ApplicationScoped
public class Identities {

    static final String DOCUMENT = "document";
    static final String PHONE = "phone";

    private final Vault vault;

    Identities(Vault vault) {
        this.vault = vault;
    }

    /** Seals both under a new key of the person's own. */
    public Secrets seal(UUID person, Document document, String phone) {
        var key = vault.newKey(person);
        return new Secrets(
                key,
                document.fingerprint(vault),
                vault.seal(key, person, DOCUMENT, document.number()),
                vault.seal(key, person, PHONE, phone),
                PhoneKeys.of(new Phone(phone), vault));
    }

    /** What others may see of both. */
    public MaskedNumbers masked(UUID person, Secrets secrets) {
        return new MaskedNumbers(
                Mask.of(vault.open(secrets.wrappedKey(), person, DOCUMENT, secrets.document())),
                Mask.of(vault.open(secrets.wrappedKey(), person, PHONE, secrets.phone())));
    }

    /** What others may see of the phone. */
    public String maskedPhone(UUID person, Secrets secrets) {
        return Mask.of(vault.open(secrets.wrappedKey(), person, PHONE, secrets.phone()));
    }
}
