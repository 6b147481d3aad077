package cn.practice.volunteer.person.naming;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** What finds somebody by their name; it follows from the name and goes with it. */
@Embeddable
public class NameKeys {

    /** Enough for any name that is written in letters; what comes behind orders nobody. */
    private static final int LONGEST = 200;

    @Column(name = "name_key")
    private String written;

    /** Orders people, too. */
    @Column(name = "name_pinyin")
    private String pinyin;

    @Column(name = "name_initials")
    private String initials;

    @Column(name = "name_terms")
    private List<String> terms;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected NameKeys() {}

    private NameKeys(String text) {
        var units = Pinyin.of(text);
        this.written = text;
        this.pinyin = bounded(String.join("", units));
        this.initials = NameTerms.initials(units);
        this.terms = NameTerms.of(text);
    }

    public static NameKeys of(String name) {
        return new NameKeys(NameText.of(name));
    }

    static String bounded(String pinyin) {
        return pinyin.length() <= LONGEST
                ? pinyin
                : pinyin.substring(0, pinyin.offsetByCodePoints(0, pinyin.codePointCount(0, LONGEST - 1)));
    }

    public String written() {
        return written;
    }

    public String pinyin() {
        return pinyin;
    }

    public String initials() {
        return initials;
    }

    public List<String> terms() {
        return List.copyOf(terms);
    }

    /** Says nothing about the person, since it may end up in a log. */
    @Override
    public String toString() {
        return "NameKeys[…]";
    }
}
