package cn.practice.volunteer.person.identity;

/** What finds a phone that is sealed: a keyed hash of the whole number, and its last digits. */
@SuppressWarnings("ArrayRecordComponent") // bytes for the database, compared by nobody
public record PhoneKeys(byte[] hash, String tail) {

    static PhoneKeys of(Phone phone, Vault vault) {
        return new PhoneKeys(phone.fingerprint(vault), phone.tail());
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "PhoneKeys[…]";
    }
}
