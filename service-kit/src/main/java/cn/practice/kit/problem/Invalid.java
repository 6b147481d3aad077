package cn.practice.kit.problem;

/** 400: one field of the request does not say what it should. */
public final class Invalid extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The field is named as the caller wrote it; the rule says in English what is accepted, see {@link Phrase}. */
    public Invalid(String field, String rule) {
        super(400, "INVALID_FIELD", field, Phrase.of(rule));
        with("field", field);
    }
}
