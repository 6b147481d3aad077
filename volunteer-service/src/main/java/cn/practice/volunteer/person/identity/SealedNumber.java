package cn.practice.volunteer.person.identity;

import java.util.UUID;

/** One number of somebody as the database keeps it. */
@SuppressWarnings("ArrayRecordComponent") // bytes of the database, compared by nobody
public record SealedNumber(UUID person, byte[] wrappedKey, String field, byte[] sealed) {

    public static SealedNumber phone(UUID person, byte[] wrappedKey, byte[] sealed) {
        return new SealedNumber(person, wrappedKey, Identities.PHONE, sealed);
    }

    public static SealedNumber document(UUID person, byte[] wrappedKey, byte[] sealed) {
        return new SealedNumber(person, wrappedKey, Identities.DOCUMENT, sealed);
    }
}
