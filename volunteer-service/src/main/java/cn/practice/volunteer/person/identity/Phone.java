package cn.practice.volunteer.person.identity;

/** A phone number in one spelling, so that who leaves out the country is found with it: that of a Chinese mobile is 86. */
public record Phone(String text) {

    private static final int TAIL = 4;

    public Phone {
        text = text.startsWith("+") ? text : "+86" + text;
    }

    /** The digits by which people ask for a number. */
    public String tail() {
        return text.substring(text.length() - TAIL);
    }

    byte[] fingerprint(Vault vault) {
        return vault.phoneFingerprint(text);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "Phone[…]";
    }
}
