package cn.practice.volunteer.person.identity;

import cn.practice.volunteer.person.identity.Refusals.DocumentInvalid;
import cn.practice.volunteer.person.identity.Refusals.Mismatch;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** An identity document by its type and number. */
public record Document(DocumentType type, String number) {

    public Document {
        // one spelling, so that a small x registers nobody twice
        number = number.toUpperCase(Locale.ROOT);
    }

    /**
     * Refuses a number that no such document bears, or that cannot be this person's. Residence permits of Hong Kong, Macao
     * and Taiwan have numbers of GB 11643 that begin with 81, 82 and 83 (State Council, rules of 2018).
     */
    public void requireOf(LocalDate birthDate, Sex sex) {
        switch (type) {
            case RESIDENT_ID -> requireResident("[1-9].*", birthDate, sex);
            case HONG_KONG_MACAO_RESIDENCE_PERMIT -> requireResident("8[12]0000.*", birthDate, sex);
            case TAIWAN_RESIDENCE_PERMIT -> requireResident("830000.*", birthDate, sex);
            case FOREIGNER_PERMANENT_RESIDENCE -> {
                // the card of before: a country's three letters and twelve digits
                if (!number.matches("[A-Z]{3}[0-9]{12}")) {
                    requireResident("9.*", birthDate, sex);
                }
            }
            case PASSPORT -> requireNumber(number.matches("[0-9A-Z]{5,20}") && !ResidentNumber.isOne(number));
            case HONG_KONG_MACAO_PERMIT -> requireNumber(number.matches("[HM][0-9]{8}([0-9]{2})?"));
            case TAIWAN_PERMIT -> requireNumber(number.matches("[0-9]{8}([0-9]{2})?|[0-9]{10}[A-Z]"));
        }
    }

    private void requireResident(String form, LocalDate birthDate, Sex sex) {
        requireNumber(number.matches(form));
        new ResidentNumber(number).requireOf(birthDate, sex);
    }

    private static void requireNumber(boolean fits) {
        if (!fits) {
            throw new DocumentInvalid(Mismatch.NUMBER);
        }
    }

    /** The same of a resident number whatever document shows it, so that one person is one volunteer. */
    byte[] fingerprint(Vault vault) {
        return fingerprint(vault, ResidentNumber.isOne(number) ? DocumentType.RESIDENT_ID : type);
    }

    /** As kept under another master key: one of before may stand for its type alone. */
    byte[] fingerprint(Vault vault, Vault former, byte[] kept) {
        return Arrays.equals(kept, fingerprint(former)) ? fingerprint(vault) : fingerprint(vault, type);
    }

    private byte[] fingerprint(Vault vault, DocumentType domain) {
        return vault.fingerprint(domain + ":" + number);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "Document[" + type + "]";
    }
}
