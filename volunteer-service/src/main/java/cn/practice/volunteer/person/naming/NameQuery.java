package cn.practice.volunteer.person.naming;

import java.util.List;
import java.util.Optional;

/**
 * What somebody typed to find a name: part of its writing, or letters of its pinyin or of its initials.
 *
 * @param text in the spelling in which names are compared
 */
public record NameQuery(String text) {

    private static final String LETTERS = "[a-z0-9]+";

    /** Nothing where no letter or digit is left to look for. */
    public static Optional<NameQuery> of(String typed) {
        return Optional.of(NameText.of(typed)).filter(text -> !text.isEmpty()).map(NameQuery::new);
    }

    /** Whether it may be pinyin. */
    public boolean isTyped() {
        return text.matches(LETTERS);
    }

    /** With what the pinyin begins of every name that begins with this. */
    public String pinyin() {
        return isTyped() ? text : NameKeys.bounded(String.join("", Pinyin.of(text)));
    }

    /** The terms that every name has within which this stands. */
    public List<String> terms() {
        return isTyped() ? NameTerms.typed(text) : NameTerms.written(text);
    }

    /** Says nothing about anybody, since it may end up in a log. */
    @Override
    public String toString() {
        return "NameQuery[…]";
    }
}
