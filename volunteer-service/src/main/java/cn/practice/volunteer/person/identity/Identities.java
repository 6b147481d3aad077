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
        return seal(vault.newKey(person), person, document, phone);
    }

    /** Seals others under the key that the person has, which seals more than these. */
    public Secrets sealAnew(UUID person, Secrets former, Document document, String phone) {
        return seal(former.wrappedKey(), person, document, phone);
    }

    private Secrets seal(byte[] key, UUID person, Document document, String phone) {
        return new Secrets(
                key,
                document.fingerprint(vault),
                vault.seal(key, person, DOCUMENT, document.number()),
                vault.seal(key, person, PHONE, phone),
                PhoneKeys.of(new Phone(phone), vault));
    }

    /** Seals some other text about the person, which opens for the same use alone. */
    public byte[] seal(UUID person, Secrets secrets, String use, String text) {
        return vault.seal(secrets.wrappedKey(), person, use, text);
    }

    /** Opens what {@link #seal(UUID, Secrets, String, String)} sealed. */
    public String open(UUID person, Secrets secrets, String use, byte[] sealed) {
        return vault.open(secrets.wrappedKey(), person, use, sealed);
    }

    /** What a document is found by. */
    public byte[] fingerprint(Document document) {
        return document.fingerprint(vault);
    }

    /** What a phone is found by. */
    public byte[] fingerprint(Phone phone) {
        return phone.fingerprint(vault);
    }

    /** The document, for a change of what must fit it. */
    public Document document(UUID person, DocumentType type, Secrets secrets) {
        return new Document(type, vault.open(secrets.wrappedKey(), person, DOCUMENT, secrets.document()));
    }

    /** The phone as it was given. */
    public String phone(UUID person, Secrets secrets) {
        return vault.open(secrets.wrappedKey(), person, PHONE, secrets.phone());
    }

    /** The number itself, for who has said why they need it. */
    public String opened(SealedNumber number) {
        return vault.open(number.wrappedKey(), number.person(), number.field(), number.sealed());
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
