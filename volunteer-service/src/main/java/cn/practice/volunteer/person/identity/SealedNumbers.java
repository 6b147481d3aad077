package cn.practice.volunteer.person.identity;

import java.util.UUID;

/** A person's document and phone as the database keeps them, with what depends on the master key: wrapped key and hashes. */
@SuppressWarnings("ArrayRecordComponent") // bytes from the database and back, compared by nobody
public record SealedNumbers(
        UUID person, DocumentType type, byte[] wrappedKey, byte[] documentHash, byte[] document, byte[] phone) {

    public boolean isUnder(Vault vault) {
        return vault.wraps(wrappedKey, person);
    }

    /** The same numbers under another master key; they stay sealed by the person's own key. */
    public SealedNumbers moved(Vault from, Vault to) {
        var open = new Document(type, from.open(wrappedKey, person, Identities.DOCUMENT, document));
        return new SealedNumbers(
                person,
                type,
                to.rewrap(from, wrappedKey, person),
                open.fingerprint(to, from, documentHash),
                document,
                phone);
    }

    /** What finds the phone under this master key. */
    public PhoneKeys phoneKeys(Vault vault) {
        return PhoneKeys.of(new Phone(vault.open(wrappedKey, person, Identities.PHONE, phone)), vault);
    }
}
