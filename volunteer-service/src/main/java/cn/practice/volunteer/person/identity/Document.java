package cn.practice.volunteer.person.identity;

import java.time.LocalDate;
import java.util.Locale;

/** An identity document by its type and number. */
public record Document(DocumentType type, String number) {

    public Document {
        // one spelling, so that a small x registers nobody twice
        number = number.toUpperCase(Locale.ROOT);
    }

    /** Refuses a number that no such document bears, or that cannot be this person's. */
    public void requireOf(LocalDate birthDate, Sex sex) {
        switch (type) {
            case RESIDENT_ID -> new ResidentNumber(number).requireOf(birthDate, sex);
            case PASSPORT, HONG_KONG_MACAO_PERMIT, TAIWAN_PERMIT -> {
                // any letters and digits: issuers follow no common rule
            }
        }
    }

    byte[] fingerprint(Vault vault) {
        return vault.fingerprint(type + ":" + number);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "Document[" + type + "]";
    }
}
