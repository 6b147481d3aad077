package cn.practice.kit.problem;

/** 404: there is no such thing, or the caller may not know of it. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object id) {
        super(404, "NOT_FOUND", Phrase.of(what), id);
    }
}
