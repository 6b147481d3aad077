package cn.practice.volunteer.person.identity;

import java.util.UUID;

/** A document as the database keeps it, with what depends on the master key: the wrapped key and the hash. */
@SuppressWarnings("ArrayRecordComponent") // bytes from the database and back, compared by nobody
public record SealedDocument(UUID person, DocumentType type, byte[] wrappedKey, byte[] hash, byte[] number) {

    public boolean isUnder(Vault vault) {
        return vault.wraps(wrappedKey, person);
    }

    /** The same document under another master key; the number stays sealed by the person's own key. */
    public SealedDocument moved(Vault from, Vault to) {
        var open = new Document(type, from.open(wrappedKey, person, Identities.DOCUMENT, number));
        return new SealedDocument(person, type, to.rewrap(from, wrappedKey, person), open.fingerprint(to), number);
    }
}
